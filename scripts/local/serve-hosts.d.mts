// Preloaded for what it does to the server; it gives nothing.
export {}

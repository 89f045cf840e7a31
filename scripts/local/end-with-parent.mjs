// Loaded into the server (node --import). Its parent may be killed without a chance to stop it, and
// then the port would stay taken: the channel to the parent closes even so. At once, like the parent:
// nothing here needs an orderly end.
process.once("disconnect", () => process.exit(1))

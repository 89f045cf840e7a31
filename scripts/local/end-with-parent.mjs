// Loaded into the server (node --import). Its parent may be killed without a chance to stop it, and
// the port and the database would stay taken: the channel to the parent closes even then.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))

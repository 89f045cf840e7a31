import http from "node:http"

// Preloaded into the server. A route sees a request's headers, which a client may make up, and not its
// connection: the address at the other end is put under a name of ours, over whatever was sent there.
// Next fills X-Forwarded-For only where it is missing, so that one can't be believed by itself.
const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, ...args) {
  if (event === "request") {
    const [request] = args
    request.headers["x-porchlight-peer"] = request.socket.remoteAddress ?? ""
  }
  return emit.call(this, event, ...args)
}

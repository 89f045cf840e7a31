import http from "node:http"

// Preloaded into the server. Tells pages and routes what Next keeps from them, in headers of ours, over
// whatever a client sent under these names.
const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, ...args) {
  if (event === "request") {
    const [request] = args
    // Next fills X-Forwarded-For only where it is missing, so that one can't be believed by itself.
    request.headers["x-porchlight-peer"] = request.socket.remoteAddress ?? ""
    // A loader does not know its page's address, to which signing in leads back. Next's own way to
    // tell it, a proxy, takes two milliseconds of every page.
    request.headers["x-porchlight-path"] = request.url
  }
  return emit.call(this, event, ...args)
}

import http from "node:http"

// Preloaded into the server. A recipient's page that is kept ready is answered before Next routes its
// request, packed once for all its readers (lib/tracking-page/front): Next takes four times as long to
// find the route and pack the same bytes again. Whatever else is asked for goes on to Next.
const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, ...args) {
  if (event === "request" && globalThis.porchlightFront?.(args[0], args[1])) return true
  return emit.call(this, event, ...args)
}

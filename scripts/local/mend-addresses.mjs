import http from "node:http"

// Preloaded into the server. Next answers 500 to a path that does not decode (`/%ff`), before any of our
// code is asked. Such a path is made to mean its own characters, so that it is missing like any other:
// a webhook to it is answered 404 and listed.
const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, ...args) {
  if (event === "request") mend(args[0])
  return emit.call(this, event, ...args)
}

function mend(request) {
  const [path, ...query] = request.url.split("?")
  try {
    decodeURIComponent(path)
  } catch {
    request.url = [path.replaceAll("%", "%25"), ...query].join("?")
  }
}

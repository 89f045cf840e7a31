import http from "node:http"

// Preloaded into the server. A shop's own host (lib/domains/hosts) serves the shop's pages and nothing
// else: /<carrier>/<number>, and / to look parcels up. Here, before Next sees a request, so that the
// workspace, the API and other shops' pages can't be reached under it by any of Next's own ways, and
// so that an ordinary request costs one look into a map.
const emit = http.Server.prototype.emit
http.Server.prototype.emit = function (event, ...args) {
  if (event === "request") {
    const [request, response] = args
    const user = globalThis.porchlightHosts?.get(hostOf(request))
    if (user && serve(request, response, user)) return true
  }
  return emit.call(this, event, ...args)
}

const hostOf = ({ headers }) =>
  (headers.host ?? "").toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "")

// What a page asks for below its shop's own path, as it stands.
const parts = new Set([
  "asset",
  "font",
  "logo",
  "og.png",
  "preferences",
  "unsubscribe",
  "widget",
  "widget.js",
])

/** True when it is answered already. */
function serve(request, response, user) {
  const [path, ...query] = request.url.split("?")
  const target = targetOf(path, user)
  if (target.moved !== undefined) {
    const location = [target.moved, ...query].join("?")
    response.writeHead(308, { Location: location, "Cache-Control": "private, no-cache" }).end()
    return true
  }
  request.url = [target.path, ...query].join("?")
  shorten(response, user)
  return false
}

function targetOf(path, user) {
  const own = `/tracking/${user}`
  if (path === "/robots.txt" || path === "/tracking/live.js") return { path }
  if (path === "/") return { path: own }
  if (path === own) return { moved: "/" }
  if (path.startsWith(`${own}/`)) {
    const below = path.slice(own.length)
    return parts.has(below.split("/")[1]) ? { path } : { moved: below.replace(/^\/+/, "/") }
  }
  const names = path.split("/").slice(1)
  const known = names.length === 2 || (names.length === 3 && pageParts.has(names[2]))
  return { path: known && names[0] !== "tracking" ? own + path : missing }
}

const pageParts = new Set(["events", "arrival.ics"])

/** Nothing is called that: the answer is the one for whatever is not there. */
const missing = "/tracking/-/-/-"

/** Answers name their addresses as they are everywhere: under the shop's own host they are shorter. */
function shorten(response, user) {
  const own = new RegExp(`^/tracking/${user}(?=[/?#]|$)`)
  const address = (text) => text.replace(own, "").replace(/^(?!\/)/, "/")
  const cookie = (text) =>
    text.replace(/; Path=([^;]*)/i, (whole, path) =>
      own.test(path) ? `; Path=${address(path)}` : whole,
    )
  const short = (name, value) => {
    const each = (change) => (Array.isArray(value) ? value.map(change) : change(String(value)))
    const lower = String(name).toLowerCase()
    if (lower === "location") return each((text) => (own.test(text) ? address(text) : text))
    return lower === "set-cookie" ? each(cookie) : value
  }
  for (const method of ["setHeader", "appendHeader"]) {
    const set = response[method]
    response[method] = function (name, value) {
      return set.call(this, name, short(name, value))
    }
  }
}

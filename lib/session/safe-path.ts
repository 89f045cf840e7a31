/** Carries the wanted address to the page, which does not know its own (scripts/local/tell-routes.mjs). */
export const pathHeader = "x-porchlight-path"

/** Where to go after sign-in: `path` if it stays on this site, otherwise /shipments. */
export function safePath(path: string | undefined): string {
  // "//host" and "/\host" leave the site; control characters are dropped by browsers before they look.
  const inside = path !== undefined && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path)
  if (!inside || path.startsWith("/sign-in")) return "/shipments"
  return withoutMark(path)
}

/** Next's router marks what it asks for by itself; the page has no such part in its address. */
function withoutMark(path: string): string {
  const [place = "", ...query] = path.split("?")
  const parts = query.join("?").split("&")
  const kept = parts.filter((part) => part !== "" && !/^_rsc(=|$)/.test(part))
  return kept.length > 0 ? `${place}?${kept.join("&")}` : place
}

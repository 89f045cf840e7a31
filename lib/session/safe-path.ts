/** Carries the wanted address from proxy.ts to the page, which does not know its own. */
export const pathHeader = "x-porchlight-path"

/** Where to go after sign-in: `path` if it stays on this site, otherwise /shipments. */
export function safePath(path: string | undefined): string {
  // "//host" and "/\host" leave the site; control characters are dropped by browsers before they look.
  const inside = path !== undefined && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path)
  return inside && !path.startsWith("/sign-in") ? path : "/shipments"
}

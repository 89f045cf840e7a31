/**
 * Whether a form was sent from our own page. Browsers say so themselves (Sec-Fetch-Site); older ones
 * name at least the site that the form stood on, which must be the host that was asked. What says
 * neither is no browser's form.
 */
export function isOwnForm(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site")
  if (site !== null) return site === "same-origin"
  const origin = headers.get("origin")
  if (origin === null) return false
  try {
    return new URL(origin).host === headers.get("host")
  } catch {
    return false
  }
}

/**
 * What a shop puts on its own site: it makes a frame of the widget's page right after itself. Nothing
 * of the shop's site reaches into the frame, nor the other way round.
 */
export const widgetScript = `(() => {
  const own = document.currentScript
  if (!own) return
  const frame = document.createElement("iframe")
  const address = new URL("widget", own.src)
  if (own.dataset.lang) address.searchParams.set("lang", own.dataset.lang)
  frame.src = address.href
  frame.title = own.dataset.title || "Track your parcel"
  frame.loading = "lazy"
  frame.referrerPolicy = "no-referrer"
  frame.setAttribute("sandbox", "allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox")
  frame.style.cssText = "display:block;width:100%;max-width:40rem;border:0;height:" + (parseInt(own.dataset.height, 10) || 240) + "px"
  own.after(frame)
})()
`

/** Who may show the widget in a frame, as a policy says it: nobody named is everybody. */
export function frameAncestors(hosts: readonly string[]): string {
  const safe = hosts.filter((host) => /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/.test(host))
  if (hosts.length === 0) return "*"
  return safe.length > 0 ? safe.join(" ") : "'none'"
}

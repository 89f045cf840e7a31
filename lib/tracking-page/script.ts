import { createHash } from "node:crypto"

/**
 * The page's only script, an enhancement: it keeps `4 minutes ago` counting, tells on hover what a
 * scan's time is on the reader's clock, and reads the page again now and then, changing it only when
 * the parcel has moved. It is text because it is sent as it stands: no bundler, no runtime.
 */
export const script = `(() => {
  "use strict"
  const every = 30000
  const root = document.documentElement
  const status = document.querySelector("[role=status]")
  const ago = new Intl.RelativeTimeFormat(root.lang, { numeric: "always" })
  const clock = new Intl.DateTimeFormat(root.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  const full = new Intl.DateTimeFormat(root.lang, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" })

  function tick() {
    for (const time of document.querySelectorAll("time[data-ago]")) {
      const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000)
      const [count, unit] = minutes >= 2880 ? [minutes / 1440, "day"] : minutes >= 60 ? [minutes / 60, "hour"] : [minutes, "minute"]
      if (minutes >= 1) time.textContent = time.dataset.ago.replace("{ago}", ago.format(-Math.floor(count), unit))
    }
    for (const time of document.querySelectorAll("time[data-clock]")) {
      const at = new Date(time.dateTime)
      if (clock.format(at) !== time.dataset.clock) time.title = full.format(at)
    }
  }

  async function look() {
    const main = document.querySelector("main[data-live]")
    if (!main || document.hidden) return
    const answer = await fetch(location.href, { cache: "no-cache", headers: { accept: "text/html" } })
    if (!answer.ok) return
    const next = new DOMParser().parseFromString(await answer.text(), "text/html")
    const fresh = next.querySelector("main")
    if (!fresh) return
    document.getElementById("fresh")?.replaceWith(next.getElementById("fresh"))
    if (fresh.dataset.version !== main.dataset.version) {
      const focused = main.contains(document.activeElement) && document.activeElement.getAttribute("href")
      main.replaceWith(fresh)
      document.title = next.title
      if (status) status.textContent = fresh.querySelector("h1").textContent
      if (focused) fresh.querySelector('a[href="' + CSS.escape(focused) + '"]')?.focus()
    }
    tick()
  }

  const quietly = () => look().catch(() => {})
  tick()
  setInterval(tick, 15000)
  setInterval(quietly, every)
  document.addEventListener("visibilitychange", quietly)
})()
`

/** Changes with the script, so that it may be kept for ever. */
const scriptVersion = createHash("sha256").update(script).digest("base64url").slice(0, 10)

export const scriptPath = `/tracking/live.js?v=${scriptVersion}`

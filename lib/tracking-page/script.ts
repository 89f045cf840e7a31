import { createHash } from "node:crypto"

/**
 * The page's only script, an enhancement: it keeps `4 minutes ago` counting, tells on hover what a
 * scan's time is on the reader's clock, reads the page again when it is told that the parcel has moved
 * (or now and then, where nobody can tell it), says how old the news is while there is no network, and
 * counts clicks where a browser does not do it by itself. It is text because it is sent as it stands:
 * no bundler, no runtime.
 */
export const script = `(() => {
  "use strict"
  const root = document.documentElement
  const status = document.querySelector("[role=status]")
  const ago = new Intl.RelativeTimeFormat(root.lang, { numeric: "always" })
  const clock = new Intl.DateTimeFormat(root.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  const full = new Intl.DateTimeFormat(root.lang, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" })
  const live = () => document.querySelector("main[data-live]")
  let readAt = Date.now()
  let source = null
  let note = null

  function agoText(minutes) {
    const [count, unit] = minutes >= 2880 ? [minutes / 1440, "day"] : minutes >= 60 ? [minutes / 60, "hour"] : [minutes, "minute"]
    return ago.format(-Math.floor(count), unit)
  }

  const minutesSince = (at) => Math.floor((Date.now() - at) / 60000)

  function tick() {
    for (const time of document.querySelectorAll("time[data-ago]")) {
      const minutes = minutesSince(Date.parse(time.dateTime))
      if (minutes >= 1) time.textContent = time.dataset.ago.replace("{ago}", agoText(minutes))
    }
    for (const time of document.querySelectorAll("time[data-clock]")) {
      const at = new Date(time.dateTime)
      if (clock.format(at) !== time.dataset.clock) time.title = full.format(at)
    }
    if (note) note.textContent = offlineText()
  }

  function say(text) {
    if (status) status.textContent = text
  }

  async function look() {
    const main = live()
    if (!main || document.hidden || !navigator.onLine) return false
    const lang = new URLSearchParams(location.search).get("lang")
    const address = location.pathname + (lang ? "?lang=" + encodeURIComponent(lang) : "")
    const answer = await fetch(address, { cache: "no-cache", headers: { accept: "text/html" } })
    if (!answer.ok) return false
    const next = new DOMParser().parseFromString(await answer.text(), "text/html")
    const fresh = next.querySelector("main")
    if (!fresh || main !== live()) return false
    readAt = Date.now()
    const freshness = next.getElementById("fresh")
    if (freshness) document.getElementById("fresh")?.replaceWith(freshness)
    const moved = fresh.dataset.version !== main.dataset.version
    if (moved) {
      exchange(main, fresh)
      document.title = next.title
      say((status?.dataset.changed ?? "{headline}").replace("{headline}", fresh.querySelector("h1").textContent))
      if (!live()) hush()
    }
    tick()
    return !moved
  }

  function exchange(main, fresh) {
    const opened = main.querySelectorAll("details")
    fresh.querySelectorAll("details").forEach((one, index) => {
      const name = (details) => details.closest("[id]")?.id + details.querySelector("summary")?.textContent
      const before = [...opened].find((other) => name(other) === name(one)) ?? opened[index]
      if (before?.open) one.open = true
    })
    for (const field of main.querySelectorAll("input, textarea")) {
      const same = [...fresh.querySelectorAll("input, textarea")].find((one) => one.name === field.name && one.type === field.type && (field.type !== "radio" || one.value === field.value))
      if (same && field.type === "radio") same.checked = field.checked
      else if (same) same.value = field.value
    }
    const all = "a, button, input, textarea, summary"
    const focused = main.contains(document.activeElement) ? document.activeElement : null
    const key = (one) => [one.tagName, one.id, one.name, one.getAttribute("href"), one.tagName === "SUMMARY" ? one.textContent : one.value].join("|")
    const wanted = focused && [...fresh.querySelectorAll(all)].find((one) => key(one) === key(focused))
    main.replaceWith(fresh)
    wanted?.focus({ preventScroll: true })
  }

  const quietly = () => look().catch(() => {})

  function listen() {
    if (source || !live() || document.hidden || !window.EventSource) return
    source = new EventSource(location.pathname.replace(/[/]+$/, "") + "/events")
    source.addEventListener("changed", quietly)
    source.addEventListener("look", () => setTimeout(quietly, Math.random() * 3000))
    source.addEventListener("done", () => {
      hush()
      quietly()
    })
  }

  function hush() {
    source?.close()
    source = null
  }

  function offlineText() {
    const told = document.querySelector("#fresh time")
    const minutes = minutesSince(told ? Date.parse(told.dateTime) : readAt)
    return (status?.dataset.offline ?? "").replace("{ago}", agoText(Math.max(1, minutes)))
  }

  function offline() {
    if (note || !status?.dataset.offline) return
    note = document.createElement("p")
    note.className = "offline"
    note.textContent = offlineText()
    document.body.append(note)
    say(note.textContent)
  }

  async function online() {
    note?.remove()
    note = null
    hush()
    listen()
    if (await look().catch(() => false)) say(status?.dataset.online ?? "")
  }

  let polls = 0
  tick()
  listen()
  if (!navigator.onLine) offline()
  setInterval(tick, 15000)
  setInterval(() => {
    polls += 1
    if (!source || source.readyState !== 1 || polls % 10 === 0) quietly()
    if (source?.readyState === 2 && polls % 10 === 0) hush()
    listen()
  }, 30000)
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return hush()
    listen()
    quietly()
  })
  addEventListener("pagehide", hush)
  addEventListener("pageshow", listen)
  addEventListener("offline", offline)
  addEventListener("online", online)
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a[ping]")
    if (link && navigator.sendBeacon?.(link.getAttribute("ping"))) link.removeAttribute("ping")
  })
})()
`

/** Changes with the script, so that it may be kept for ever. */
const scriptVersion = createHash("sha256").update(script).digest("base64url").slice(0, 10)

export const scriptPath = `/tracking/live.js?v=${scriptVersion}`

"use client"

import { Inbox } from "lucide"
import Link from "next/link"
import { createContext, type ReactNode, use, useEffect, useState } from "react"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"

const everyMs = 20_000

const Unread = createContext(0)

/** Tells the bell how much is unread: as the page brought it, and as the server says from then on. */
export function UnreadProvider({ count, children }: { count: number; children: ReactNode }) {
  const [heard, setHeard] = useState({ brought: count, count })
  // A refreshed page knows better than what was heard before it.
  const current = heard.brought === count ? heard : { brought: count, count }
  if (current !== heard) setHeard(current)
  useEffect(() => {
    const stopped = new AbortController()
    const ask = async () => {
      if (document.visibilityState !== "visible") return
      const unread = await readUnread(stopped.signal)
      if (unread !== null) setHeard((before) => ({ ...before, count: unread }))
    }
    const timer = setInterval(ask, everyMs)
    document.addEventListener("visibilitychange", ask)
    window.addEventListener(changed, ask)
    return () => {
      stopped.abort()
      clearInterval(timer)
      document.removeEventListener("visibilitychange", ask)
      window.removeEventListener(changed, ask)
    }
  }, [])
  return <Unread value={current.count}>{children}</Unread>
}

const changed = "porchlight:unread"

/** Has the bell ask at once. */
export function unreadChanged() {
  window.dispatchEvent(new Event(changed))
}

async function readUnread(signal: AbortSignal): Promise<number | null> {
  try {
    const response = await fetch("/inbox/unread", { signal })
    return response.ok ? ((await response.json()) as { unread: number }).unread : null
  } catch {
    return null
  }
}

/** The number beside the navigation's entry; nothing where nothing is unread. */
export function UnreadCount() {
  const count = use(Unread)
  if (count === 0) return null
  return (
    <span className="ml-auto rounded-full bg-primary px-1.5 text-primary-foreground text-xs tabular-nums">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> unread</span>
    </span>
  )
}

/** The entry of the phone's bar; its dot takes no room. */
export function PhoneInbox() {
  const count = use(Unread)
  return (
    <Link
      href="/inbox"
      aria-label={count === 0 ? "Inbox" : `Inbox, ${count} unread`}
      className={buttonStyles({ variant: "ghost", size: "icon", className: "relative size-10" })}
    >
      <Icon of={Inbox} />
      {count > 0 ? (
        <span aria-hidden className="absolute top-2 right-2 size-2 rounded-full bg-primary" />
      ) : null}
    </Link>
  )
}

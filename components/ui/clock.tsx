"use client"

import { createContext, type ReactNode, use, useSyncExternalStore } from "react"

const ServerNow = createContext(0)

/** Gives the browser the server's moment of rendering, so that the first paint agrees with the HTML. */
export function ClockProvider({ now, children }: { now: number; children: ReactNode }) {
  return <ServerNow value={now}>{children}</ServerNow>
}

/** The present in ms, moving on twice a minute; while hydrating, the server's. */
export function useNow(): number {
  const serverNow = use(ServerNow)
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => serverNow,
  )
}

let current = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(tick, 30_000)
  if (Date.now() - current > 5_000) tick()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function tick() {
  current = Date.now()
  for (const listener of listeners) listener()
}

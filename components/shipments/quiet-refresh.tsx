"use client"

import { useRouter } from "next/navigation"
import { startTransition, useEffect } from "react"

const everyMs = 10_000

/**
 * Brings the page up to date without a word: every ten seconds while it is looked at, and at once when
 * one comes back to it. Rests while `paused`, so that it never races with what the person asked for.
 */
export function QuietRefresh({ paused = false }: { paused?: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (paused) return
    let ended = false
    const refresh = async () => {
      if (document.visibilityState !== "visible" || !(await isReachable()) || ended) return
      startTransition(() => router.refresh())
    }
    const timer = setInterval(refresh, everyMs)
    document.addEventListener("visibilitychange", refresh)
    return () => {
      ended = true
      clearInterval(timer)
      document.removeEventListener("visibilitychange", refresh)
    }
  }, [paused, router])
  return null
}

/**
 * A refresh that finds no server leaves the page for the browser's own error page; what is on screen,
 * a little old, is worth more.
 */
async function isReachable(): Promise<boolean> {
  try {
    await fetch("/api/health", { method: "HEAD", cache: "no-store" })
    return true
  } catch {
    return false
  }
}

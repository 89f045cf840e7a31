"use client"

import { useRouter } from "next/navigation"
import { startTransition, useEffect } from "react"

/**
 * Brings the page up to date without a word: every ten seconds while it is looked at, and at once when
 * one comes back to it. Rests while `paused`, so that it never races with what the person asked for.
 */
export function QuietRefresh({ paused = false }: { paused?: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (paused) return
    const refresh = () => {
      if (document.visibilityState === "visible") startTransition(() => router.refresh())
    }
    const timer = setInterval(refresh, 10_000)
    document.addEventListener("visibilitychange", refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", refresh)
    }
  }, [paused, router])
  return null
}

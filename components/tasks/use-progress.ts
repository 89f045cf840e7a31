"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { hasEnded, type Progress, progressSchema } from "@/lib/tasks/schema"

const everyMs = 1_000
/** While the page is not looked at. */
const hiddenEveryMs = 15_000

/**
 * A task's progress, asked for again until the task is over; then the page is read anew, for what the
 * task did. A question that fails is asked again.
 */
export function useProgress(taskId: string, initial: Progress): Progress {
  const router = useRouter()
  const [progress, setProgress] = useState(initial)
  // What the server has just rendered is newer than an end that we remember.
  const current = hasEnded(initial.status) ? initial : progress
  const over = hasEnded(current.status)
  useEffect(() => {
    if (over) return
    const stopped = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const next = await read(taskId, stopped.signal)
      if (stopped.signal.aborted) return
      if (next) setProgress(next)
      if (next && hasEnded(next.status)) return router.refresh()
      timer = setTimeout(ask, document.hidden ? hiddenEveryMs : everyMs)
    }
    timer = setTimeout(ask, 300)
    return () => {
      stopped.abort()
      clearTimeout(timer)
    }
  }, [taskId, over, router])
  return current
}

async function read(taskId: string, signal: AbortSignal): Promise<Progress | null> {
  try {
    const response = await fetch(`/api/tasks/${taskId}`, { signal })
    return response.ok ? progressSchema.parse(await response.json()) : null
  } catch {
    return null
  }
}

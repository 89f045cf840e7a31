"use client"

import { useEffect, useState } from "react"

/** Long enough to finish a word, short enough to feel at once. */
const restMs = 250

/**
 * What `address` answers to a question that changes as one types, read by `read`. It is asked when typing
 * rests; asking again calls the earlier question off, so that an older answer never comes over a newer one.
 */
export function usePreview<Answer>(
  address: string,
  question: object,
  read: (answer: Response) => Promise<Answer>,
): { answer: Answer | null; failed: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [failed, setFailed] = useState(false)
  const body = JSON.stringify(question)
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const found = await read(await ask(address, body, asking.signal))
        if (asking.signal.aborted) return
        setAnswer(found)
        setFailed(false)
      } catch {
        if (!asking.signal.aborted) setFailed(true)
      }
    }, restMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [address, body, read])
  return { answer, failed }
}

async function ask(address: string, body: string, signal: AbortSignal): Promise<Response> {
  const answer = await fetch(address, { method: "POST", body, signal })
  if (!answer.ok || answer.redirected) throw new Error(`The preview answered ${answer.status}.`)
  return answer
}

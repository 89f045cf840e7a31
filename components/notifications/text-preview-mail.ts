"use client"

import { useEffect, useState } from "react"
import type { PreviewedMail } from "@/lib/notifications/preview-mail"

/** Long enough to finish a word, short enough to feel at once. */
const restMs = 300

/**
 * The mail that texts make as they are typed. It is asked for when typing rests; asking again calls the
 * earlier question off, so that an older answer never comes over a newer one.
 */
export function useMailPreview(asked: object): { mail: PreviewedMail | null; failed: boolean } {
  const [mail, setMail] = useState<PreviewedMail | null>(null)
  const [failed, setFailed] = useState(false)
  const question = JSON.stringify(asked)
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await ask(question, asking.signal)
        if (asking.signal.aborted) return
        setMail(answer)
        setFailed(false)
      } catch {
        if (!asking.signal.aborted) setFailed(true)
      }
    }, restMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [question])
  return { mail, failed }
}

async function ask(question: string, signal: AbortSignal): Promise<PreviewedMail> {
  const address = "/settings/notifications/texts/preview"
  const answer = await fetch(address, { method: "POST", body: question, signal })
  if (!answer.ok || answer.redirected) throw new Error(`The preview answered ${answer.status}.`)
  return (await answer.json()) as PreviewedMail
}

"use client"

import { useEffect, useState } from "react"
import type { BrandDesign } from "@/lib/brand/schema"
import type { Language } from "@/lib/languages/languages"
import type { Situation } from "@/lib/tracking-page/situation"

export interface PreviewChoice {
  state: Situation
  language: Language
  scheme: "light" | "dark"
}

/** Long enough to finish a word, short enough to feel at once. */
const restMs = 250

/**
 * The page's HTML with a design that is being typed. It is asked for when typing rests; asking again
 * calls the earlier question off, so that an older answer never comes over a newer one.
 */
export function usePreviewHtml(design: BrandDesign, choice: PreviewChoice) {
  const [html, setHtml] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const question = JSON.stringify({ design, ...choice })
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const answer = await ask(question, asking.signal)
        if (asking.signal.aborted) return
        setHtml(answer)
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
  return { html, failed }
}

async function ask(question: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch("/settings/brand/preview", { method: "POST", body: question, signal })
  if (!answer.ok || answer.redirected) throw new Error(`The preview answered ${answer.status}.`)
  return answer.text()
}

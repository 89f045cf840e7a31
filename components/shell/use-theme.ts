"use client"

import { useState } from "react"
import { type Theme, themeCookie } from "@/components/shell/theme"

/** The theme and how to change it: at once on this page, and by cookie for the next. */
export function useTheme(saved: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(saved)

  function change(next: Theme) {
    setTheme(next)
    const root = document.documentElement
    if (next === "system") delete root.dataset.theme
    else root.dataset.theme = next
    const year = 365 * 24 * 60 * 60
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${year}; samesite=lax`
  }
  return [theme, change]
}

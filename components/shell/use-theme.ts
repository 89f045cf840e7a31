"use client"

import { useEffect, useState } from "react"
import { type Theme, themeCookie } from "@/components/shell/theme"

const changed = "porchlight:theme"

/** The theme and how to change it: at once on this page, and by cookie for the next. */
export function useTheme(saved: Theme): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(saved)
  useEffect(() => {
    const follow = (event: Event) => setTheme((event as CustomEvent<Theme>).detail)
    window.addEventListener(changed, follow)
    return () => window.removeEventListener(changed, follow)
  }, [])
  return [theme, changeTheme]
}

/** Changes the theme from anywhere. */
export function changeTheme(next: Theme) {
  const root = document.documentElement
  if (next === "system") delete root.dataset.theme
  else root.dataset.theme = next
  const year = 365 * 24 * 60 * 60
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = `${themeCookie}=${next}; path=/; max-age=${year}; samesite=lax`
  window.dispatchEvent(new CustomEvent(changed, { detail: next }))
}

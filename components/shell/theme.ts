const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]

/** Kept in a cookie, so that the server renders the right theme and nothing flashes. */
export const themeCookie = "porchlight-theme"

/** The theme that a cookie's value names; anything else is the system's. */
export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system"
}

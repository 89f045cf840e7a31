import type { Palette } from "@/lib/brand/theme"

export const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Inline styles are the light palette; programs that know dark mode read these instead. */
export function darkStyles(dark: Palette): string {
  const rules = [
    `.page,.page>table>tbody>tr>td{background-color:${dark.page}!important}`,
    `.card{background-color:${dark.surface}!important;border-color:${dark.line}!important}`,
    `.text{color:${dark.text}!important}`,
    `.muted{color:${dark.muted}!important}`,
    `.line{border-color:${dark.line}!important}`,
    `.link{color:${dark.accentText}!important}`,
    `.button{background-color:${dark.accent}!important;color:${dark.onAccent}!important}`,
    `.notice{background-color:${dark.accentSoft}!important;color:${dark.text}!important}`,
    `.trouble-notice{background-color:${dark.troubleSoft}!important;color:${dark.text}!important}`,
    `.done{background-color:${dark.accent}!important}`,
    `.halt{background-color:${dark.trouble}!important}`,
    `.ahead{background-color:${dark.line}!important}`,
    `.halted{color:${dark.trouble}!important}`,
  ]
  return `:root{color-scheme:light dark;supported-color-schemes:light dark}@media (prefers-color-scheme:dark){${rules.join("")}}`
}

import type { MailShop } from "@/emails/view"
import { fonts, type ShippedFont } from "@/lib/brand/fonts"
import type { Corners } from "@/lib/brand/schema"
import type { Palette } from "@/lib/brand/theme"

/** The shop's font where the reader has it, and what stands in for it: a mail brings no font along. */
export function fontFamily({ font }: MailShop): string {
  const { label, faces, fallback }: ShippedFont = fonts[font]
  return (faces.length > 0 ? `'${label}',${fallback}` : fallback).replaceAll('"', "'")
}

/** Radii in pixels. */
export const radii: Record<Corners, { card: number; box: number; button: number }> = {
  square: { card: 0, box: 0, button: 0 },
  soft: { card: 8, box: 8, button: 6 },
  round: { card: 20, box: 14, button: 24 },
}

/** Inline styles are the light palette; programs that know dark mode read these instead. */
export function headStyles(dark: Palette): string {
  const rules = [
    `.page,.page>table>tbody>tr>td{background-color:${dark.page}!important}`,
    `.card{background-color:${dark.surface}!important;border-color:${dark.line}!important}`,
    `.text{color:${dark.text}!important}`,
    `.muted{color:${dark.muted}!important}`,
    `.line{border-color:${dark.line}!important}`,
    `.link{color:${dark.accentText}!important}`,
    `.button{background-color:${dark.accent}!important;color:${dark.onAccent}!important}`,
    `.box{background-color:${dark.accentSoft}!important}`,
    `.trouble-box{background-color:${dark.troubleSoft}!important}`,
    `.trouble{color:${dark.trouble}!important}`,
    `.late{color:${dark.late}!important}`,
    `.dot{background-color:${dark.accent}!important;border-color:${dark.accent}!important;color:${dark.onAccent}!important}`,
    `.dot-trouble{background-color:${dark.trouble}!important;border-color:${dark.trouble}!important;color:${dark.surface}!important}`,
    `.dot-late{background-color:${dark.late}!important;border-color:${dark.late}!important;color:${dark.surface}!important}`,
    `.dot-ahead{background-color:${dark.surface}!important;border-color:${dark.line}!important;color:${dark.surface}!important}`,
    `.way{border-color:${dark.accent}!important}`,
    // A logo made for white paper keeps its paper.
    ".logo img{background-color:#ffffff!important;padding:6px 10px!important;border-radius:8px!important}",
  ]
  return [
    ":root{color-scheme:light dark;supported-color-schemes:light dark}",
    "@media (max-width:480px){.page>table>tbody>tr>td{padding:0 0 16px!important}.card{border-width:0 0 1px!important;border-radius:0!important}.card>tbody>tr>td{padding:24px 20px 28px!important}.foot>tbody>tr>td{padding:20px 20px 8px!important}.headline{font-size:26px!important;line-height:31px!important}.button{display:block!important;text-align:center!important}.stop{font-size:11px!important;line-height:14px!important;padding:8px 1px 0!important}}",
    `@media (prefers-color-scheme:dark){${rules.join("")}}`,
  ].join("")
}

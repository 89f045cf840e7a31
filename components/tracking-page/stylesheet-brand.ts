import { fonts, type ShippedFont } from "@/lib/brand/fonts"
import type { Look } from "@/lib/tracking-page/brand"

/** The shop's own parts of the page: logo, links, promotion, foot. */
export const brandParts = `
.logo { display: inline-flex; align-items: center; min-height: 2.75rem; min-width: 0 }
.logo img { display: block; width: auto; height: 2.5rem; max-width: min(13rem, 60vw); object-fit: contain; object-position: 0 50% }
[dir=rtl] .logo img { object-position: 100% 50% }
.links { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 0 1.25rem }
.promotion { overflow: hidden; border-radius: 1.25rem; background: var(--surface); box-shadow: 0 1px 2px rgb(0 0 0 / .04), 0 12px 32px -12px rgb(0 0 0 / .1) }
.promotion img { display: block; width: 100%; height: auto; max-height: 24rem; object-fit: cover; background: var(--soft) }
.promotion div { padding: 1.25rem 1.5rem 1.5rem }
.promotion p { margin-top: .25rem; color: var(--muted) }
.foot { display: grid; gap: .25rem }
.foot p { gap: 0 1.25rem }
footer .foot a + a { margin: 0 }
.social a { justify-content: center; min-width: 2.75rem; font-size: 1.25rem; color: inherit }
.social a:first-child { margin-inline-start: -.75rem }
@media screen and (prefers-color-scheme: dark) { .plain img { padding: .375rem .625rem; border-radius: .5rem; background: #fff; height: 3rem } }
@media (forced-colors: active) { .promotion { border: 2px solid CanvasText } }
@media print { .links, .promotion, .social { display: none } }
`

/** The shop's font, corners and own rules, after everything else. */
export function lookStyles(look: Look): string {
  return `${fontStyles(look)}${corners[look.corners]}${look.css}`
}

/** Fonts to ask for at once: a page that waits for its stylesheet to name them would ask too late. */
export function fontAddresses({ user, font }: Look): string[] {
  const { faces }: ShippedFont = fonts[font]
  return faces.map(({ name }) => `/tracking/${encodeURIComponent(user)}/font/${name}`)
}

/**
 * `optional`: the page never jumps. A font that is not there in a tenth of a second, on a bad line or at
 * a first visit, leaves this view to the system's own; it is there for the next.
 */
function fontStyles(look: Look): string {
  const { label, faces, fallback }: ShippedFont = fonts[look.font]
  if (faces.length === 0) return ""
  const addresses = fontAddresses(look)
  const rules = faces.map(
    ({ weight }, index) =>
      `@font-face{font-family:"${label}";font-weight:${weight};font-display:optional;src:url(${addresses[index]}) format("woff2");unicode-range:${latin}}`,
  )
  return `${rules.join("")}body{font-family:"${label}",${fallback}}`
}

/** What the shipped files hold. */
const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"

const corners: Record<Look["corners"], string> = {
  round: "",
  soft: ".card,.help,.promotion{border-radius:.5rem}.button{border-radius:.375rem}",
  square: ".card,.help,.promotion,.button,a,summary{border-radius:0}",
}

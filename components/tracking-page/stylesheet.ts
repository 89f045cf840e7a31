import { brandParts } from "@/components/tracking-page/stylesheet-brand"
import { journeyStylesheet } from "@/components/tracking-page/stylesheet-journey"
import { liveStylesheet } from "@/components/tracking-page/stylesheet-live"
import { partsStylesheet } from "@/components/tracking-page/stylesheet-parts"
import { privateStylesheet } from "@/components/tracking-page/stylesheet-private"
import type { BrandTheme, Palette } from "@/lib/brand/theme"

/** All of the page's CSS: the brand's colours, then the rules. Inlined, so that the first view is one request. */
export function stylesheet(theme: BrandTheme): string {
  return [
    `:root{color-scheme:light dark;${variables(theme.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables(theme.dark)}}}`,
    rules,
  ].join("")
}

const variables = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";")

const frame = `
*, *::before, *::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body {
  --tone: var(--accentText); --fill: var(--accent); --onFill: var(--onAccent); --soft: var(--accentSoft);
  margin: 0; min-height: 100vh; display: flex; flex-direction: column;
  background: linear-gradient(var(--accentSoft), var(--page) 26rem) no-repeat var(--page);
  color: var(--text);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  -webkit-font-smoothing: antialiased; overflow-wrap: break-word;
}
header, main, footer { width: 100%; max-width: 46rem; margin: 0 auto; padding: 0 1.25rem }
header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 5rem }
header b { font-size: 1.25rem; font-weight: 650; letter-spacing: -.015em }
.logo { color: var(--text) }
main { flex: 1 }
p, h1, h2, h3, ol, dl, dd { margin: 0; padding: 0 }
ol { list-style: none }
a { color: var(--accentText); text-decoration: none; min-height: 2.75rem; display: inline-flex; align-items: center; border-radius: .375rem }
a:hover { text-decoration: underline; text-underline-offset: .2em }
:focus-visible { outline: 3px solid var(--accentText); outline-offset: 3px }
svg { width: 1em; height: 1em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none }
h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; letter-spacing: -.012em }
.soft, small { color: var(--muted) }
.soft, small { font-size: 1rem }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.late { --tone: var(--late); --fill: var(--late); --onFill: var(--surface); --soft: var(--lateSoft) }
.trouble { --tone: var(--trouble); --fill: var(--trouble); --onFill: var(--surface); --soft: var(--troubleSoft) }
footer {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .25rem 2rem;
  margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; color: var(--muted); font-size: 1rem;
}
footer p { display: flex; flex-wrap: wrap; gap: 0 .25em }
footer a + a { margin-inline-start: 1.25rem }
@media (forced-colors: active) { .dot, .card, .button, .badge { border: 2px solid CanvasText } .button { border-color: LinkText } }
@media print {
  body { background: none; font-size: 11pt }
  .button, footer a { display: none }
  .card { box-shadow: none; border: 1px solid var(--line); break-inside: avoid }
}
`

/** Whitespace is the only thing taken out: the rules hold no strings that need it. */
const rules = (
  frame +
  partsStylesheet +
  journeyStylesheet +
  privateStylesheet +
  liveStylesheet +
  brandParts
)
  .replace(/\s+/g, " ")
  .replace(/ ?([{};,]) ?/g, "$1")
  .replace(/: /g, ":")
  .trim()

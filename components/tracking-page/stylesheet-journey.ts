/** The map of the journey and the pickup point. */
export const journeyStylesheet = `
.logo b { overflow-wrap: anywhere; min-width: 0 }
.map { margin: 1rem 0 0 }
.map svg { display: block; width: 100%; height: auto; aspect-ratio: 2; border-radius: 1rem; background: var(--accentSoft); direction: ltr; stroke-width: 1 }
.map path, .map circle { vector-effect: non-scaling-stroke }
.map .land { fill: var(--surface); stroke: var(--line) }
.map .border { stroke: var(--line) }
.map .way { stroke: var(--accentText); stroke-width: 2.5; stroke-dasharray: 1 5 }
.map circle { fill: var(--surface); stroke: var(--accentText); stroke-width: 2.5 }
.map .last { fill: var(--accentText) }
.map text { fill: var(--text); stroke: var(--surface); stroke-width: 3; paint-order: stroke; font-size: 11.5px; font-weight: 600 }
.map figcaption { margin-top: .5rem; color: var(--muted); font-size: 1rem }
.pickup p b { font-weight: 650 }
.pickup p { margin-top: .25rem; overflow-wrap: anywhere }
.pickup .until { font-weight: 600 }
.failing { flex-basis: 100% }
@media (min-width: 40rem) { .map text { font-size: 8px; stroke-width: 2 } }
@media (forced-colors: active) {
  .map svg { border: 1px solid CanvasText; forced-color-adjust: none; background: Canvas }
  .map .land, .map circle { fill: Canvas; stroke: CanvasText }
  .map .border { stroke: GrayText }
  .map .way { stroke: LinkText }
  .map .last { fill: LinkText }
  .map text { fill: CanvasText; stroke: Canvas }
}
@media print { .map { break-inside: avoid } .map svg { border: 1px solid var(--line) } }
`

/** The parts of the page: hero, bar, notice, facts, timeline. Phone first; one step at 40rem. */
export const partsStylesheet = `
.skip { position: absolute; inset-inline-start: 1rem; top: -4rem; z-index: 2; padding: 0 1rem; background: var(--surface) }
.skip:focus { top: .5rem }
.hero { padding: 1.5rem 0 2rem }
.hero p { color: var(--muted); text-wrap: balance }
.badge {
  display: inline-grid; place-items: center; width: 3.5rem; height: 3.5rem; margin-bottom: 1.25rem;
  border-radius: 50%; background: var(--fill); color: var(--onFill); font-size: 1.75rem;
}
.badge svg { stroke-width: 1.75 }
.done .badge svg { stroke-width: 2.5 }
h1 {
  margin-top: .375rem; font-size: clamp(2rem, 1.35rem + 3.2vw, 3.125rem); line-height: 1.08;
  font-weight: 700; letter-spacing: -.025em; text-wrap: balance;
}
.card {
  padding: 1.5rem; border-radius: 1.25rem; background: var(--surface);
  box-shadow: 0 1px 2px rgb(0 0 0 / .04), 0 12px 32px -12px rgb(0 0 0 / .1);
}
.bar li { position: relative; display: flex; gap: 1rem }
.bar li:not(:last-child) { padding-bottom: 1.75rem }
.bar li:not(:last-child)::after {
  content: ""; position: absolute; inset-inline-start: calc(.75rem - 1px); top: 1.5rem; bottom: 0;
  border-inline-start: 2px dashed var(--line);
}
.bar li.past:not(:last-child)::after { border-inline-start: 2px solid var(--accent) }
.dot {
  position: relative; display: grid; place-items: center; flex: none; width: 1.5rem; height: 1.5rem;
  border: 2px solid var(--accent); border-radius: 50%; background: var(--accent); color: var(--onAccent);
  font-size: .875rem; font-weight: 700; line-height: 1;
}
.dot svg { stroke-width: 3.5 }
.now .dot { border-color: var(--fill); background: var(--fill); color: var(--onFill); box-shadow: 0 0 0 5px var(--soft) }
.now .dot:empty::before { content: ""; width: .5rem; height: .5rem; border-radius: 50%; background: var(--onFill) }
.ahead .dot { border-color: var(--line); background: var(--surface) }
.stop { display: flex; flex: 1; min-width: 0; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; line-height: 1.5rem; font-size: 1rem }
.stop b { font-weight: 500 }
.stop time, .ahead b { color: var(--muted) }
.now b { font-weight: 700 }
.next { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; margin-top: 1.75rem; padding-top: 1.5rem; border-top: 1px solid var(--line) }
.next p { margin-top: .25rem; max-width: 34rem }
.help { padding: 1.25rem; border-radius: 1rem; background: var(--soft) }
.help h2 { font-size: 1.0625rem; color: var(--tone) }
.button {
  justify-content: center; min-height: 3rem; margin-top: 1rem; padding: .5rem 1.5rem; border-radius: 1.5rem;
  background: var(--accent); color: var(--onAccent); font-weight: 600; text-align: center;
}
.done .help { padding: 0; background: none }
.done .help h2 { color: inherit; font-size: 1.25rem }
.done .button { min-height: 2.75rem; margin-top: .25rem; padding: 0; background: none; color: var(--accentText) }
main > section { margin-top: 2.75rem }
dl { margin-top: .5rem }
dl div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding: .625rem 0; border-bottom: 1px solid var(--line) }
dl div:last-child { border: 0 }
dt { flex: 0 0 9.5rem; color: var(--muted) }
dd { flex: 1 1 14rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.25rem }
dd small { flex-basis: 100% }
dd a { gap: .3em; margin: -.625rem 0 }
code { font: 1rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; letter-spacing: .02em; user-select: all; overflow-wrap: anywhere }
.day { margin-top: 1.25rem }
.day h3 { padding-bottom: .375rem; border-bottom: 1px solid var(--line); font-size: 1rem; font-weight: 600; color: var(--muted) }
html { --clock: 4rem }
html:is(:lang(ar), :lang(bg), :lang(el), :lang(ko)) { --clock: 5.5rem }
.day li { display: grid; grid-template-columns: var(--clock) minmax(0, 1fr); padding: .625rem 0 }
.day time { color: var(--muted); font-variant-numeric: tabular-nums }
.what, .where { overflow-wrap: anywhere }
.where { grid-column: 2; color: var(--muted) }
h2 + .day li:first-child .what { font-weight: 650 }
section > .soft { margin-top: 1.25rem }
.help > .soft { margin-top: .25rem }
summary { display: flex; align-items: center; min-height: 2.75rem; margin-top: 1rem; color: var(--accentText); cursor: pointer; border-radius: .375rem }
summary::before { content: "+"; width: 1.25rem; font-weight: 600 }
[open] > summary::before { content: "\\2212" }
.languages ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; list-style: none }
.languages summary { margin-top: 0 }
.missing { display: grid; align-content: center; justify-items: start; padding-bottom: 5rem }
.missing p { max-width: 32rem; margin-top: 1rem; color: var(--muted) }
@media (max-width: 20rem) {
  header, main, footer { padding-inline: .75rem }
  header { flex-wrap: wrap; gap: 0 1rem }
  header > * { max-width: 100% }
  h1 { font-size: 1.5rem; overflow-wrap: anywhere }
  .card { padding: 1rem }
  .help { padding: .75rem }
  .button { padding-inline: .75rem; overflow-wrap: anywhere; min-width: 0 }
  h2, p, .stop { overflow-wrap: anywhere }
  .bar li { gap: .625rem }
  .day li { display: block }
}
@media (min-width: 40rem) {
  .hero { padding: 2.5rem 0 2.5rem }
  .card { padding: 2.25rem 2.5rem 2.25rem }
  .bar { display: grid; grid-template-columns: repeat(5, 1fr) }
  .bar li, .bar li:not(:last-child) { flex-direction: column; align-items: center; gap: .75rem; padding: 0 .25rem; text-align: center }
  .bar li:not(:last-child)::after {
    inset-inline: calc(50% + .75rem) auto; top: calc(.75rem - 1px); bottom: auto; width: calc(100% - 1.5rem);
    border-inline-start: 0; border-top: 2px dashed var(--line);
  }
  .bar li.past:not(:last-child)::after { border-inline-start: 0; border-top: 2px solid var(--accent) }
  .stop { flex-direction: column; align-items: center; justify-content: start; gap: 0; line-height: 1.35 }
  @supports (grid-template-rows: subgrid) {
    .bar li, .bar li:not(:last-child) { display: grid; grid-row: span 3; grid-template-rows: subgrid; align-items: start; justify-items: center; gap: 0 }
    .stop { display: contents; line-height: 1.35 }
    .stop b { margin-top: .75rem; font-size: 1rem }
    .stop time { font-size: 1rem }
  }
  .day li { grid-template-columns: max(5rem, var(--clock)) minmax(0, 1fr) minmax(0, max-content); column-gap: 1rem }
  .where { grid-column: 3; text-align: end }
}
`

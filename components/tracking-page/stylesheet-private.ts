/** Forms, and what stands behind the proof. */
export const privateStylesheet = `
.gate summary { display: flex; align-items: center; min-height: 2.75rem; margin-top: 0 }
.gate summary h2 { font-size: 1.0625rem; font-weight: 600 }
.gate details > p { margin-top: .25rem; max-width: 34rem }
form { margin-top: 1rem }
.close { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1.5rem }
label { display: block; font-weight: 600; margin-bottom: .375rem }
label + .hint { margin: -.25rem 0 .375rem }
.try { display: flex; flex-wrap: wrap; gap: .625rem }
input {
  flex: 1 1 14rem; min-width: 0; width: 100%; max-width: 26rem; min-height: 3rem; padding: .5rem .875rem; border: 1px solid var(--muted);
  border-radius: .75rem; background: var(--surface); color: var(--text); font: inherit;
}
button {
  min-height: 3rem; padding: .5rem 1.5rem; border: 1px solid transparent; border-radius: 1.5rem; background: var(--accent);
  color: var(--onAccent); font: inherit; font-weight: 600; cursor: pointer;
}
.close button { min-height: 2.75rem; padding: 0; background: none; color: var(--accentText); font-weight: 400; text-align: start }
.close button:hover { text-decoration: underline; text-underline-offset: .2em }
.said { margin-top: .625rem; color: var(--trouble); font-weight: 600 }
address { font-style: normal }
address span { display: block }
ul { list-style: none; margin: 0; padding: 0 }
dd ul { flex-basis: 100% }
.words li, .parcels li { padding: .625rem 0; border-bottom: 1px solid var(--line) }
.words li:last-child, .parcels li:last-child { border: 0 }
.words time { display: block; color: var(--muted) }
.parcels { margin-top: .5rem }
.parcels li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; min-height: 2.75rem }
.parcels small { display: block }
.lookup form:first-child { margin-top: 0 }
.lookup .hero p { margin-top: .5rem }
.lookup form + form { margin-top: 1.75rem; padding-top: 1.75rem; border-top: 1px solid var(--line) }
.lookup .field + .field { margin-top: 1rem }
.lookup button { margin-top: 1.25rem }
fieldset { margin: 0; padding: 0; border: 0 }
legend { margin-bottom: .5rem; padding: 0 }
.wish { display: flex; align-items: center; gap: .875rem; min-height: 3rem; margin: 0; padding: .375rem 0; font-weight: 400; cursor: pointer; border-bottom: 1px solid var(--line) }
.wish input { flex: none; width: 1.375rem; min-height: 0; height: 1.375rem; accent-color: var(--accent) }
.wish.none { border: 0; margin-top: .5rem }
.kept { font-weight: 600 }
.wishes form + p { margin-top: 1rem }
@media (forced-colors: active) { button { border-color: ButtonText } }
@media print { .gate form { display: none } }
`

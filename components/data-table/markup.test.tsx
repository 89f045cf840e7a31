import { Fragment } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { markupOf } from "@/components/data-table/markup"

function Cell({ text, late }: { text: string | null; late?: boolean }) {
  return (
    <td className="cell" title={"\"<&>'"} data-late={late || undefined} aria-hidden={false}>
      {text}
      {late ? <b>Late</b> : null}
    </td>
  )
}

test("writes what React writes", () => {
  const row = (
    <tr data-row="1" data-previewed={true} hidden={false}>
      <td>
        <input type="checkbox" checked={false} readOnly disabled aria-label={`"Select" <1>`} />
      </td>
      <Cell text={`<script>alert("it's & more")</script>`} late />
      <Cell text={null} />
      {[1, 2].map((n) => (
        <td key={n}>
          {n} of {2}
          {false}
          {undefined}
        </td>
      ))}
      <td>
        <Fragment key="time">
          <time dateTime="2026-11-22T05:49:31.532Z">now</time> or later
        </Fragment>
        <svg aria-hidden="true">
          <use href="#state-Info" />
        </svg>
      </td>
    </tr>
  )
  expect(htmlOf(markupOf(row))).toBe(htmlOf(renderToStaticMarkup(row)))
})

test("leaves handlers out", () => {
  expect(markupOf(<button type="button" onClick={() => {}} />)).toBe(
    '<button type="button"></button>',
  )
})

test("refuses what it would write wrongly", () => {
  expect(() => markupOf(<td style={{ width: 1 }} />)).toThrow("style")
})

/** HTML does not tell names by their case, nor whether an empty element is closed. */
function htmlOf(markup: string): string {
  return markup
    .replace(/ ([a-zA-Z-]+)="/g, (_, name: string) => ` ${name.toLowerCase()}="`)
    .replaceAll("></use>", "/>")
}

import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { Pager } from "@/components/data-table/pager"

const next = { href: "?after=x", go: () => {} }

test.each([
  [{ start: 0, shown: 50, total: 412, exact: true, next }, "1 to 50 of 412"],
  [{ start: 0, shown: 0, total: 0, exact: true, next: null }, "0 to 0 of 0"],
  [{ start: 0, shown: 50, total: 1_000, exact: false, next }, "1 to 50 of 1,000+"],
  [{ start: 1_450, shown: 50, total: 1_000, exact: false, next }, "1,451 to 1,500 of 1,500+"],
  [{ start: 1_500, shown: 7, total: 1_000, exact: false, next: null }, "1,501 to 1,507 of 1,507"],
  // A parcel came in since the rows were read.
  [{ start: 400, shown: 12, total: 413, exact: true, next: null }, "401 to 412 of 413"],
])("%j reads %s", (page, words) => {
  const html = renderToStaticMarkup(<Pager {...page} previous={null} />)
  expect(/<p[^>]*>(.*?)<\/p>/.exec(html)?.[1]).toBe(words)
})

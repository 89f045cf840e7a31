import { Search } from "lucide"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, it } from "vitest"
import { Icon } from "@/components/ui/icon"

it("is the drawing, and nothing to those who listen", () => {
  const html = renderToStaticMarkup(<Icon of={Search} className="size-4" />)
  expect(html).toMatch(/^<svg [^>]*aria-hidden="true"[^>]*class="size-4"[^>]*>/)
  expect(html).toContain('<path d="m21 21-4.34-4.34"/><circle cx="11" cy="11" r="8"/></svg>')
})

it("is spoken where it has a name", () => {
  const html = renderToStaticMarkup(<Icon of={Search} aria-label="Search" strokeWidth={1.5} />)
  expect(html).toContain('aria-hidden="false"')
  expect(html).toContain('aria-label="Search"')
  expect(html).toContain('stroke-width="1.5"')
})

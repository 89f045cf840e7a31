import { expect, it } from "vitest"
import { sameOrder, steadyRows } from "@/components/data-table/steady-rows"

const row = (id: string, state: string) => ({ id, state })

it("brings rows up to date where they stand, and holds back what is new", () => {
  const shown = [row("a", "moving"), row("b", "moving"), row("c", "moving")]
  const fresh = [row("new", "label"), row("c", "delivered"), row("a", "moving")]
  expect(steadyRows(shown, fresh)).toEqual([
    row("a", "moving"),
    row("b", "moving"),
    row("c", "delivered"),
  ])
})

it("sees whether the order changed, and only that", () => {
  const page = [row("a", "1"), row("b", "1")]
  expect(sameOrder(page, [row("a", "2"), row("b", "2")])).toBe(true)
  expect(sameOrder(page, [row("b", "1"), row("a", "1")])).toBe(false)
  expect(sameOrder(page, [row("a", "1")])).toBe(false)
})

import { expect, test } from "vitest"
import { goodUntil } from "@/lib/tracking-page/good-until"

const at = (time: string) => new Date(`2026-05-14T${time}Z`)

test.each([
  ["the next quarter", at("12:03:20"), [], at("12:15:00")],
  ["the quarter after, on the quarter", at("12:15:00"), [], at("12:30:00")],
  ["midnight", at("23:59:59.999"), [], new Date("2026-05-15T00:00:00Z")],
  ["an estimate that passes before", at("12:03:20"), [at("12:09:00"), null], at("12:09:00")],
  ["not one that has passed", at("12:03:20"), [at("12:03:20"), at("11:00:00")], at("12:15:00")],
  ["not one that is far", at("12:03:20"), [at("18:00:00")], at("12:15:00")],
])("a page is good until %s", (_, now, turns, until) => {
  expect(goodUntil(now, turns)).toEqual(until)
})

import { expect, it } from "vitest"
import { statementNames } from "@/lib/db/statement-names"

it("names what is asked again and again, each by itself, and nothing else", () => {
  const nameOf = statementNames()
  const ask = (sql: string, times: number) =>
    Array.from({ length: times }, () => nameOf({ sql })).at(-1)
  expect(ask("SELECT 1", 3)).toBe("")
  expect(ask("SELECT 1", 1)).toBe("porchlight_0")
  expect(ask("SELECT 2", 5)).toBe("porchlight_1")
  expect(ask("SELECT 1", 1)).toBe("porchlight_0")
})

it("has names for so many statements, and lets those asked once go", () => {
  const nameOf = statementNames()
  for (let n = 0; n < 5_000; n++) expect(nameOf({ sql: `SELECT once ${n}` })).toBe("")
  const named = Array.from({ length: 400 }, (_, n) => {
    for (let time = 0; time < 3; time++) nameOf({ sql: `SELECT often ${n}` })
    return nameOf({ sql: `SELECT often ${n}` })
  })
  expect(new Set(named.slice(0, 300)).size).toBe(300)
  expect(new Set(named.slice(300))).toEqual(new Set([""]))
})

import { stringify } from "csv-stringify/sync"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Delimiter } from "@/lib/imports/delimiter"
import { readRecords } from "@/lib/imports/read-records"

const whole = { delimiter: ",", line: 1, last: true } as const

const read = (text: string, options: Partial<Parameters<typeof readRecords>[1]> = {}) =>
  readRecords(text, { ...whole, ...options }).records.map(({ line, cells, broken }) =>
    broken ? [line, "broken", ...cells] : [line, ...cells],
  )

describe("a file", () => {
  test("gives its records with the lines they begin in", () => {
    expect(read('a,b\r\nc,"d\r\ne"\r\n\r\nf,"g ""h"""\r\n')).toEqual([
      [1, "a", "b"],
      [2, "c", "d\r\ne"],
      [5, "f", 'g "h"'],
    ])
  })

  test("may end its lines in any way, the last one in none", () => {
    expect(read("a,b\nc,d\re,f\r\ng,h")).toEqual([
      [1, "a", "b"],
      [2, "c", "d"],
      [3, "e", "f"],
      [4, "g", "h"],
    ])
  })

  test("may have any of the delimiters, and rows of any length", () => {
    for (const delimiter of [",", ";", "\t", "|"] as const satisfies Delimiter[]) {
      expect(read(`a${delimiter}b\nc\nd${delimiter}e${delimiter}f`, { delimiter })).toEqual([
        [1, "a", "b"],
        [2, "c"],
        [3, "d", "e", "f"],
      ])
    }
  })

  test("keeps quotation marks that nobody doubled", () => {
    expect(read('a,12" pipe,b\nc,"big "joe" x",d\ne,f,g')).toEqual([
      [1, "a", '12" pipe', "b"],
      [2, "c", 'big "joe" x', "d"],
      [3, "e", "f", "g"],
    ])
  })

  test("loses only the line of a quotation mark that is never closed", () => {
    expect(read('a,b\nc,"d\ne,f\ng,"h, i"\n')).toEqual([
      [1, "a", "b"],
      [2, "broken", "c", '"d'],
      [3, "e", "f"],
      [4, "g", "h, i"],
    ])
  })
})

describe("a part of a file", () => {
  test("leaves what is not finished for the next one", () => {
    const part = readRecords('a,b\nc,"d\ne', { ...whole, line: 7, last: false })
    expect(part).toEqual({
      records: [{ line: 7, cells: ["a", "b"], broken: false }],
      consumed: "a,b\n",
      lines: 1,
    })
  })

  test("gives the same records wherever the file is cut", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", "😀", '"', ",", ";", "\n", "\r\n", " "),
    })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, size) => {
        // What is only a line end and blanks is no record.
        const text = stringify(rows, { quoted: true, record_delimiter: "\n" })
        const expected = read(text)
        const got: unknown[] = []
        let [at, line, end] = [0, 1, size]
        for (;;) {
          const last = end >= text.length
          const options = { ...whole, line, last }
          const part = readRecords(text.slice(at, end), options)
          for (const { line: of, cells } of part.records) got.push([of, ...cells])
          at += part.consumed.length
          line += part.lines
          if (last) break
          end = Math.max(end, at) + size
        }
        expect(got).toEqual(expected)
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ""))
        expect(expected.map(([, ...cells]) => cells)).toEqual(filled)
      }),
      { numRuns: 300 },
    )
  })
})

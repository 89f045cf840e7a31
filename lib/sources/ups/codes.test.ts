import { describe, expect, it } from "vitest"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"
import { upsStatuses, upsTypes } from "@/lib/sources/ups/codes"
import { meaningOf } from "@/lib/sources/ups/meaning"
import { upsPairs } from "@/lib/sources/ups/pairs"
import { upsPairRows, upsStatusRows, upsTypeRows } from "@/lib/sources/ups/vocabulary.fixture"

const none = { type: null, code: null, statusCode: null }

describe("the codes of UPS", () => {
  it.each(byCode(upsTypeRows))("reads type %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOf({ ...none, type: code }, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it.each(byCode(upsStatusRows))("reads status code %s", (code, row) => {
    const { detail, actionRequired, unmapped } = meaningOf({ ...none, statusCode: code }, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it.each(byCode(upsPairRows))("reads %s", (code, row) => {
    const [type = "", scan = ""] = code.split(":")
    const { detail, actionRequired, unmapped } = meaningOf({ ...none, type, code: scan }, "")
    expect(asRow(code, detail, actionRequired)).toEqual(row)
    expect(unmapped).toBe(false)
  })

  it("has no others", () => {
    expect(Object.keys(upsTypes).sort()).toEqual(upsTypeRows.map(([code]) => code).sort())
    expect(Object.keys(upsStatuses).sort()).toEqual(upsStatusRows.map(([code]) => code).sort())
  })

  it("knows its appendix", () => {
    const counts: Record<string, number> = {}
    for (const pair of Object.keys(upsPairs)) {
      const [type = ""] = pair.split(":")
      counts[type] = (counts[type] ?? 0) + 1
    }
    expect(counts).toEqual({ I: 37, P: 37, M: 4, MV: 1, U: 3, D: 68, X: 736 })
  })
})

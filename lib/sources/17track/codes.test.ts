import { describe, expect, it } from "vitest"
import { track17Actions, track17Statuses, track17SubStatuses } from "@/lib/sources/17track/codes"
import { track17StatusRows, track17SubStatusRows } from "@/lib/sources/17track/vocabulary.fixture"
import { asRow, byCode, type VocabularyRow } from "@/lib/sources/testing/vocabulary"
import { rowOf } from "@/lib/sources/text"

/** Not found is told by the update, which then has no events. */
function withoutNotFound([code, category, act, flags]: VocabularyRow): VocabularyRow {
  return flags && flags !== "notfound" ? [code, category, act, flags] : [code, category, act]
}

describe("17TRACK's codes", () => {
  it.each(byCode(track17StatusRows))("reads the status %s", (code, row) => {
    expect(asRow(code, rowOf(track17Statuses, code))).toEqual(withoutNotFound(row))
  })

  it.each(byCode(track17SubStatusRows))("reads the sub_status %s", (code, row) => {
    const action = rowOf<boolean>(track17Actions, code)
    expect(asRow(code, rowOf(track17SubStatuses, code), action)).toEqual(withoutNotFound(row))
  })
})

import { describe, expect, it } from "vitest"
import { easypostActions, easypostDetails, easypostStatuses } from "@/lib/sources/easypost/codes"
import { easypostDetailRows, easypostStatusRows } from "@/lib/sources/easypost/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"
import { rowOf } from "@/lib/sources/text"

describe("EasyPost's codes", () => {
  it.each(byCode(easypostStatusRows))("reads the status %s", (code, row) => {
    const action = rowOf<boolean>(easypostActions, code)
    expect(asRow(code, rowOf(easypostStatuses, code), action)).toEqual(row)
  })

  it.each(byCode(easypostDetailRows))("reads the status_detail %s", (code, row) => {
    expect(easypostDetails).toHaveProperty(code)
    expect(asRow(code, rowOf(easypostDetails, code))).toEqual(row)
  })
})

import { describe, expect, it } from "vitest"
import { aftershipSubtags, aftershipTags } from "@/lib/sources/aftership/codes"
import { aftershipSubtagRows, aftershipTagRows } from "@/lib/sources/aftership/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"
import { rowOf } from "@/lib/sources/text"

describe("AfterShip's codes", () => {
  it.each(byCode(aftershipTagRows))("reads the tag %s", (code, row) => {
    expect(asRow(code, rowOf(aftershipTags, code))).toEqual(row)
  })

  it.each(byCode(aftershipSubtagRows))("reads the subtag %s", (code, row) => {
    expect(asRow(code, rowOf(aftershipSubtags, code))).toEqual(row)
  })
})

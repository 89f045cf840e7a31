import { describe, expect, it } from "vitest"
import { dhlExpressEvents, dhlParcelEvents, dhlStatusCodes } from "@/lib/sources/dhl/codes"
import {
  dhlExpressRows,
  dhlParcelRows,
  dhlStatusCodeRows,
} from "@/lib/sources/dhl/vocabulary.fixture"
import { asRow, byCode } from "@/lib/sources/testing/vocabulary"
import { rowOf } from "@/lib/sources/text"

describe("DHL's codes", () => {
  it.each(byCode(dhlStatusCodeRows))("reads the statusCode %s", (code, row) => {
    expect(asRow(code, rowOf(dhlStatusCodes, code))).toEqual(row)
  })

  it.each(byCode(dhlExpressRows))("reads the Express event %s", (code, row) => {
    expect(asRow(code, rowOf(dhlExpressEvents, code))).toEqual(row)
  })

  it.each(byCode(dhlParcelRows))("reads the Parcel DE event %s", (code, row) => {
    expect(asRow(code, rowOf(dhlParcelEvents, code))).toEqual(row)
  })
})

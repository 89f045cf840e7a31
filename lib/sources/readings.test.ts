import { describe, expect, it } from "vitest"
import { postgridDetails, postgridStatuses } from "@/lib/sources/postgrid/codes"
import { shippoStatuses, shippoSubstatuses } from "@/lib/sources/shippo/codes"
import { details } from "@/lib/tracking/details"

const rows = Object.entries(details)

describe("the readings of the detail table", () => {
  it.each(rows)("reads %s in Shippo and PostGrid by codes that they have", (_, row) => {
    const shippo = { ...shippoStatuses, ...shippoSubstatuses }
    expect(Object.hasOwn(shippo, row.shippo), row.shippo).toBe(true)
    const [status = "", statusDetail = ""] = row.postgrid.split("/")
    expect(Object.hasOwn(postgridStatuses, status), row.postgrid).toBe(true)
    expect(Object.hasOwn(postgridDetails, statusDetail), row.postgrid).toBe(true)
  })
})

import { expect, test } from "vitest"
import { mapCode, unmapCode } from "@/lib/inbox/codes/mutations"
import { listCodes } from "@/lib/inbox/codes/queries"
import { freshDatabase, freshTeam } from "@/tests/database"

const code = { source: "ups", carrier: "ups", carrierCode: "ZZ", words: "" }

test("unknown codes are counted, take a meaning, and lose it again", async () => {
  await freshDatabase()
  const { db } = await freshTeam()
  const { db: other } = await freshTeam()
  for (const team of [db, other]) {
    const { id: shipmentId } = await team.shipment.create({
      data: { teamId: team.teamId, carrier: "ups", trackingNumber: "1Z" },
    })
    const scan = (minute: number, carrierCode: string | null, message: string) => ({
      teamId: team.teamId,
      shipmentId,
      dedupeKey: `${minute}`,
      source: "ups",
      occurredAt: new Date(),
      receivedAt: new Date(Date.UTC(2026, 2, 1, 8, minute)),
      timeConfidence: "exact" as const,
      category: "Info" as const,
      detail: "status_unknown",
      unmapped: true,
      carrierCode,
      message,
    })
    await team.trackingEvent.createMany({
      data: [scan(1, "ZZ", "Beamed"), scan(2, "ZZ", "Beamed up"), scan(3, null, "Hm")],
    })
  }
  const lastSeenAt = (minute: number) => new Date(Date.UTC(2026, 2, 1, 8, minute))
  const zz = { ...code, message: "Beamed up", count: 2, unmapped: 2, lastSeenAt: lastSeenAt(2) }
  const hm = { ...code, carrierCode: "", words: "Hm", message: "Hm", count: 1, unmapped: 1 }
  const unknown = [
    { ...zz, payloadId: null, mapping: null },
    { ...hm, lastSeenAt: lastSeenAt(3), payloadId: null, mapping: null },
  ]
  expect(await listCodes(db)).toEqual(unknown)
  await mapCode(db, { ...code, detail: "held" })
  await mapCode(db, { ...code, detail: "in_transit" })
  const [, mapped] = await listCodes(db)
  expect(mapped).toMatchObject({ ...zz, mapping: { detail: "in_transit" } })
  await expect(mapCode(db, { ...code, detail: "nonsense" })).rejects.toThrow("Choose a meaning")
  await unmapCode(other, mapped?.mapping?.id ?? "")
  expect((await listCodes(db))[1]?.mapping).not.toBeNull()
  await unmapCode(db, mapped?.mapping?.id ?? "")
  expect(await listCodes(db)).toEqual(unknown)
  expect(await listCodes(other)).toEqual(unknown)
})

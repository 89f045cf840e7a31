import { expect, test } from "vitest"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { recordUpdate } from "@/lib/shipments/record"
import { blankUpdate } from "@/lib/tracking/blank-update"
import type { TrackingUpdate } from "@/lib/tracking/event"
import { selectShipment } from "@/lib/tracking-page/sql"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-14T12:00:00Z")
const at = (time: string) => new Date(`2026-05-14T${time}:00Z`)
const number = "1Z999AA10123456784"

/** What UPS says at a scan of that time: an estimate, with a window or without, or none. */
function told(scan: string, eta: string | null, etaFrom?: string): TrackingUpdate {
  return {
    ...blankUpdate("ups", "ups", number),
    eta: eta ? at(eta) : null,
    ...(etaFrom ? { etaFrom: at(etaFrom) } : {}),
    events: [
      {
        occurredAt: at(scan),
        localTime: null,
        offset: null,
        timeConfidence: "exact",
        category: "OutForDelivery",
        detail: "out_for_delivery",
        carrierCode: "OT",
        message: `Seen at ${scan}`,
        actionRequired: false,
        unmapped: false,
        location: { city: null, region: null, postalCode: null, country: null },
      },
    ],
  }
}

const dayOnly = told("06:00", "18:00")
const window = told("07:00", "16:00", "14:00")
const narrower = told("09:00", "16:00", "15:00")
const silent = told("10:00", null)
const byFive = told("11:00", "17:00")

async function team() {
  const { db, client } = await freshTeam()
  const data = { teamId: db.teamId, source: "ups", name: "U", webhookToken: crypto.randomUUID() }
  const connectionId = (await db.sourceConnection.create({ data })).id
  const record = (updates: readonly TrackingUpdate[]) =>
    updates.reduce<Promise<unknown>>(async (before, update) => {
      await before
      return inTransaction(db, (tx) =>
        recordUpdate(tx, {
          update,
          connectionId,
          payloadId: null,
          receivedAt: now,
          now,
          replay: false,
        }),
      )
    }, Promise.resolve())
  return { db, client, record }
}

async function standing(db: TeamDb) {
  return db.shipment.findFirstOrThrow({
    select: { eta: true, etaFrom: true, etaReadAt: true, version: true },
  })
}

function changes(db: TeamDb) {
  return db.shipmentChange.findMany({
    select: { eta: true, etaFrom: true, previousEta: true, previousEtaFrom: true },
    orderBy: { version: "asc" },
  })
}

test("a window goes with its estimate, and what tells of none leaves both", async () => {
  const { db, client, record } = await team()
  await record([dayOnly, window, silent])
  expect(await standing(db)).toEqual({
    eta: at("16:00"),
    etaFrom: at("14:00"),
    etaReadAt: at("07:00"),
    version: 3,
  })
  const page = await selectShipment(client, db.teamId, "ups", number)
  expect(page?.shipment).toMatchObject({ eta: at("16:00"), etaFrom: at("14:00") })
  expect((await changes(db)).slice(0, 2)).toEqual([
    { eta: at("18:00"), etaFrom: null, previousEta: null, previousEtaFrom: null },
    { eta: at("16:00"), etaFrom: at("14:00"), previousEta: at("18:00"), previousEtaFrom: null },
  ])
})

test("a newer estimate without a window closes the old one", async () => {
  const { db, record } = await team()
  await record([window, byFive])
  expect(await standing(db)).toMatchObject({ eta: at("17:00"), etaFrom: null })
  expect((await changes(db)).at(-1)).toEqual({
    eta: at("17:00"),
    etaFrom: null,
    previousEta: at("16:00"),
    previousEtaFrom: at("14:00"),
  })
})

test("a window that opens at another hour is a change, though it shuts as before", async () => {
  const { db, record } = await team()
  const { events } = window
  await record([window, window])
  expect(await standing(db)).toMatchObject({ version: 1 })
  await record([{ ...narrower, events }])
  expect(await standing(db)).toMatchObject({ etaFrom: at("15:00"), version: 2 })
  expect((await changes(db)).at(-1)).toMatchObject({
    eta: at("16:00"),
    previousEta: at("16:00"),
    etaFrom: at("15:00"),
    previousEtaFrom: at("14:00"),
  })
})

test.each([
  ["in order", [dayOnly, window, narrower, silent]],
  ["late", [narrower, silent, dayOnly, window]],
  ["doubled", [window, narrower, narrower, window, silent, dayOnly, narrower]],
  ["shuffled", [silent, narrower, window, dayOnly]],
])("the newest telling counts, however it arrives: %s", async (_, updates) => {
  const { db, record } = await team()
  await record(updates)
  expect(await standing(db)).toMatchObject({
    eta: at("16:00"),
    etaFrom: at("15:00"),
    etaReadAt: at("09:00"),
  })
})

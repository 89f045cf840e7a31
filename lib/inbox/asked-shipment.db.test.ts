import { beforeEach, expect, test } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { asAsked } from "@/lib/inbox/asked-shipment"
import { addShipment } from "@/lib/shipments/mutations"
import type { TrackingUpdate } from "@/lib/tracking/event"
import { freshDatabase, freshTeam } from "@/tests/database"

const number = "JD0146000012345678"

let db: TeamDb
let connectionId: string
let otherId: string

beforeEach(async () => {
  if (!process.env.DATABASE_URL) await freshDatabase()
  db = (await freshTeam()).db
  const connect = async (name: string) => {
    const { id } = await db.sourceConnection.create({
      data: { teamId: db.teamId, source: "dhl", name, webhookToken: crypto.randomUUID() },
    })
    return id
  }
  connectionId = await connect("DHL")
  otherId = await connect("DHL two")
})

/** The carriers under which an answer of this connection is recorded. */
async function carriersOf(
  payload: { channel?: "poll" | "webhook"; subject?: string | null },
  told: { carrier: string; trackingNumber?: string }[],
) {
  const updates = told.map((update) => ({ trackingNumber: number, ...update }) as TrackingUpdate)
  const asked = { channel: "poll" as const, subject: number, connectionId, ...payload }
  const [reading] = await asAsked(db, [{ payload: asked, updates }])
  return reading?.updates.map(({ carrier }) => carrier)
}

const follow = (carrier: string, from = connectionId) =>
  addShipment(db, { carrier, trackingNumber: number, connectionId: from })

test("an answer under another slug is the asked shipment's, also in an answer about many", async () => {
  await follow("dhl")
  expect(await carriersOf({}, [{ carrier: "dhl_express" }])).toEqual(["dhl"])
  expect(
    await carriersOf({ subject: " jd01 46000012345678" }, [{ carrier: "dhl_express" }]),
  ).toEqual(["dhl"])
  expect(await carriersOf({ subject: null }, [{ carrier: "dhl_express" }])).toEqual(["dhl"])
})

test("a webhook, another number, and a number that nobody asked about keep what they say", async () => {
  expect(await carriersOf({}, [{ carrier: "dhl_express" }])).toEqual(["dhl_express"])
  await follow("dhl")
  expect(await carriersOf({ channel: "webhook" }, [{ carrier: "dhl_express" }])).toEqual([
    "dhl_express",
  ])
  expect(await carriersOf({ subject: "JD99" }, [{ carrier: "dhl_express" }])).toEqual([
    "dhl_express",
  ])
  expect(await carriersOf({}, [{ carrier: "ups", trackingNumber: "1Z2" }])).toEqual(["ups"])
})

test("a carrier that the team follows, two carriers, and another connection's shipment are left", async () => {
  await follow("dhl", otherId)
  expect(await carriersOf({}, [{ carrier: "dhl_express" }])).toEqual(["dhl_express"])
  await follow("dhl_germany")
  expect(await carriersOf({}, [{ carrier: "dhl_express" }])).toEqual(["dhl_germany"])
  expect(await carriersOf({}, [{ carrier: "dhl" }])).toEqual(["dhl"])
  await follow("gls")
  expect(await carriersOf({}, [{ carrier: "dhl_express" }])).toEqual(["dhl_express"])
})

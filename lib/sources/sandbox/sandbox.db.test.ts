import { beforeAll, expect, test } from "vitest"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { answerTrack } from "@/lib/sources/sandbox/answer"
import { fetchTracking } from "@/lib/sources/sandbox/client"
import { setSandboxFault } from "@/lib/sources/sandbox/mutations"
import { normalise } from "@/lib/sources/sandbox/normalise"
import { countMovingParcels, startParcel } from "@/lib/sources/sandbox/parcels"
import { pushNextScan } from "@/lib/sources/sandbox/push"
import { verifySignature } from "@/lib/sources/sandbox/signature"
import { createConnection } from "@/prisma/factories/connection"
import { createTeam } from "@/prisma/factories/team"
import { freshDatabase } from "@/tests/database"

const now = new Date("2026-11-21T10:00:00Z")
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const credentials = { apiKey: "key-of-ours", webhookSecret: "secret-of-ours" }

let db: TeamDb
let other: TeamDb

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
  process.env.APP_URL = "http://shop.test"
  const { client } = await freshDatabase()
  const teams = await Promise.all(
    ["ours", "theirs"].map((slug) => createTeam(client, { slug, name: slug })),
  )
  const [ours, theirs] = teams
  if (!ours || !theirs) throw new Error("no teams")
  await createConnection(client, ours, {
    source: "sandbox",
    name: "Sandbox",
    token: "token-of-ours",
    credentials,
  })
  await createConnection(client, theirs, {
    source: "sandbox",
    name: "Sandbox",
    token: "token-of-theirs",
    credentials: { apiKey: "key-of-theirs" },
  })
  db = scopeTo(ours.id, client)
  other = scopeTo(theirs.id, client)
})

test("a started parcel has its shipment and asks for its job, all or nothing", async () => {
  const parcel = await start()
  expect(await db.shipment.findUniqueOrThrow({ where: { id: parcel.shipmentId } })).toMatchObject({
    carrier: "sandbox",
    trackingNumber: parcel.trackingNumber,
    recipientEmail: "maya@example.com",
    detail: "registered",
  })
  const jobs = await db.outboxEvent.findMany({ where: { name: "sandbox/parcel.started" } })
  expect(jobs.map((job) => job.data)).toContainEqual({ parcelId: parcel.parcelId })
  expect(await other.sandboxParcel.count()).toBe(0)
})

test("a push is the track so far, signed, and says when the next scan is due", async () => {
  const { parcelId, trackingNumber } = await start()
  const { calls, fetch } = recorder(200)
  // One second is an hour: label at 0, collected at 4, left at 8.
  const pushed = await pushNextScan(db, parcelId, { now: later(5), fetch })
  expect(pushed).toEqual({ nextAt: later(8) })
  const [call] = calls
  expect(call?.url).toBe("http://shop.test/api/webhooks/sandbox/token-of-ours")
  const body = new TextEncoder().encode(call?.body)
  expect(
    verifySignature({ body, headers: call?.headers ?? {}, now: later(6) }, credentials),
  ).toEqual({ genuine: true })
  expect(
    verifySignature(
      { body: body.slice(1), headers: call?.headers ?? {}, now: later(6) },
      credentials,
    ),
  ).toMatchObject({ genuine: false })
  const [update] = normalise(JSON.parse(call?.body ?? "")).updates
  expect(update?.trackingNumber).toBe(trackingNumber)
  expect(update?.events.map((event) => event.detail)).toEqual(["label_created", "picked_up"])
})

test("the last push says that nothing more comes, and the parcel no longer moves", async () => {
  const before = await countMovingParcels(db, later(36))
  const { parcelId } = await start()
  expect(await countMovingParcels(db, later(36))).toBe(before + 1)
  const { fetch } = recorder(200)
  expect(await pushNextScan(db, parcelId, { now: later(37), fetch })).toEqual({ nextAt: null })
  expect(await countMovingParcels(db, later(37))).toBe(0)
})

test("a webhook that does not take it, or is not there, fails the push", async () => {
  const { parcelId } = await start()
  const failing = pushNextScan(db, parcelId, { now, fetch: recorder(503).fetch })
  await expect(failing).rejects.toThrow("The webhook answered 503.")
  const unreachable = async () => {
    throw new Error("connection refused")
  }
  await expect(pushNextScan(db, parcelId, { now, fetch: unreachable })).rejects.toThrow(AppError)
})

test("a parcel of another team is not pushed", async () => {
  const { parcelId } = await start()
  const { calls, fetch } = recorder(200)
  expect(await pushNextScan(other, parcelId, { now, fetch })).toEqual({ nextAt: null })
  expect(calls).toEqual([])
})

test("a poll is answered to the key's own team only", async () => {
  const { trackingNumber } = await start()
  const track = await answerTrack(trackingNumber, "key-of-ours", later(5))
  expect(track).toMatchObject({
    parcel: { number: trackingNumber, scans: [{ code: "LBL" }, { code: "PUP" }] },
  })
  expect(await answerTrack(trackingNumber, "key-of-theirs", later(5))).toBe("unknown")
  expect(await answerTrack(trackingNumber, "", later(5))).toBe("unauthorised")
  expect(await answerTrack("SBX404", "key-of-ours", later(5))).toBe("unknown")
})

test("the client takes an unknown number as an answer, and anything else as a failure", async () => {
  const subject = { carrier: "sandbox", trackingNumber: "SBX 1/2", externalId: null }
  const unknown = recorder(404, { error: "unknown_number", number: "SBX1" })
  const access = { credentials, baseUrl: null, fetch: unknown.fetch }
  const answer = await fetchTracking(access, subject)
  expect(unknown.calls).toMatchObject([
    {
      url: "http://shop.test/api/sandbox/tracks/SBX%201%2F2",
      headers: { authorization: "Bearer key-of-ours" },
    },
  ])
  expect(normalise(JSON.parse(new TextDecoder().decode(answer.body))).updates).toMatchObject([
    { notFound: true },
  ])
  for (const [status, code] of [
    [401, "upstream"],
    [429, "rate_limited"],
    [500, "upstream"],
  ] as const) {
    const failing = fetchTracking({ ...access, fetch: recorder(status).fetch }, subject)
    await expect(failing).rejects.toMatchObject({ code })
  }
})

async function start() {
  return startParcel(
    db,
    { journey: "normal", speed: 3_600, recipientEmail: "Maya@example.com" },
    { now },
  )
}

/** A stand-in for the network that keeps what was asked. */
function recorder(status: number, json: unknown = {}) {
  const calls: { url: string; body: string; headers: Record<string, string> }[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers))
    calls.push({ url: String(url), body: String(init?.body ?? ""), headers })
    return Response.json(json, { status })
  }
  return { calls, fetch }
}

test("told to misbehave, its parcels under way are checked at once, and again once it is well", async () => {
  const { shipmentId } = await start()
  const { connectionId } = await db.shipment.findUniqueOrThrow({ where: { id: shipmentId } })
  for (const fault of ["500", null] as const) {
    await db.shipment.updateMany({ data: { nextCheckAt: later(9_000) } })
    await db.sourceConnection.updateMany({ data: { pausedUntil: later(9_000) } })
    await setSandboxFault(db, fault, connectionId ?? "", { now })
    expect(await db.shipment.findUniqueOrThrow({ where: { id: shipmentId } })).toMatchObject({
      nextCheckAt: now,
    })
    expect(await db.sourceConnection.findFirstOrThrow()).toMatchObject({
      sandboxFault: fault,
      pausedUntil: fault === null ? null : later(9_000),
    })
  }
  expect((await other.sourceConnection.findFirstOrThrow()).sandboxFault).toBeNull()
  const { id } = await other.sourceConnection.findFirstOrThrow()
  await expect(setSandboxFault(db, "500", id, { now })).rejects.toThrow("not there any more")
})

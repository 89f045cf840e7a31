import { createHmac, randomBytes } from "node:crypto"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { POST } from "@/app/api/webhooks/[source]/[token]/route"
import type { PrismaClient } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { processPayload } from "@/lib/inbox/mutations"
import { maxBodyBytes } from "@/lib/inbox/webhook"
import { readKeyRing, sealCredentials } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

let db: TeamDb
let client: PrismaClient
const keys = `k1:${randomBytes(32).toString("base64")}`
const real = JSON.stringify(shippoWebhook(sampleScans))

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = keys
  ;({ db, client } = await freshTeam())
  await connect("open-token")
  await connect("off-token", { enabled: false })
  const { id } = await connect("signed-token")
  const sealedCredentials = sealCredentials({ webhookSecret: "s3cret" }, readKeyRing(keys), id)
  await db.sourceConnection.update({ where: { id }, data: { sealedCredentials } })
})

function connect(webhookToken: string, change: { enabled?: boolean } = {}) {
  const data = { teamId: db.teamId, source: "shippo", name: webhookToken, webhookToken, ...change }
  return db.sourceConnection.create({ data })
}

async function deliver(
  body: BodyInit,
  {
    token = "open-token",
    source = "shippo",
    headers = {},
  }: { token?: string; source?: string; headers?: HeadersInit } = {},
) {
  const request = new Request(`http://localhost/api/webhooks/${source}/x`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", authorization: "Bearer secret", ...headers },
  })
  const response = await POST(request, { params: Promise.resolve({ source, token }) })
  return { status: response.status, ...(await response.json()) }
}

const newest = () =>
  db.inboundPayload.findFirstOrThrow({ orderBy: [{ receivedAt: "desc" }, { id: "desc" }] })

test("a delivery is stored raw before it is understood, without its secrets", async () => {
  expect(await deliver(real)).toEqual({ status: 200, message: "Received." })
  const payload = await newest()
  expect(payload).toMatchObject({
    fate: "pending",
    channel: "webhook",
    bodySize: Buffer.byteLength(real),
  })
  expect(Buffer.from(payload.body).toString()).toBe(real)
  expect(payload.headers).toEqual({ "content-type": "application/json" })
  const connection = await db.sourceConnection.findUniqueOrThrow({
    where: { webhookToken: "open-token" },
  })
  expect(connection.lastReceivedAt).toEqual(payload.receivedAt)
})

test.each([
  ["an unknown token", { token: "no-such-token-here" }],
  ["a token that can't be one", { token: "a\0b" }],
  ["an unknown source", { source: "nobody" }],
  ["another source's address", { source: "postgrid" }],
])("%s is answered 404, and kept for the operator", async (_, address) => {
  const before = await client.refusedRequest.count()
  expect(await deliver(real, address)).toMatchObject({ status: 404 })
  expect(await client.refusedRequest.count()).toBe(before + 1)
})

test("a body over the limit is refused, its first part kept", async () => {
  expect(await deliver("x".repeat(5 * 1024 * 1024))).toMatchObject({ status: 413 })
  const payload = await newest()
  expect(payload).toMatchObject({ fate: "refused", reason: "The body is larger than 1024 KB." })
  expect(payload.body.byteLength).toBe(65_536)
  expect(payload.bodySize).toBe(maxBodyBytes)
})

test("a connection that is switched off takes nothing, and says so", async () => {
  expect(await deliver(real, { token: "off-token" })).toMatchObject({ status: 403 })
  expect(await newest()).toMatchObject({
    fate: "refused",
    reason: "This connection is switched off.",
  })
})

test("with a secret, only a signed body is taken", async () => {
  const at = Math.floor(Date.now() / 1000)
  const signature = createHmac("sha256", "s3cret").update(`${at}.${real}`).digest("hex")
  const sign = (value: string) => ({
    token: "signed-token",
    headers: { "shippo-auth-signature": value },
  })
  expect(await deliver(real, sign(`t=${at},v1=${signature}`))).toMatchObject({ status: 200 })
  expect(await newest()).toMatchObject({ fate: "pending" })
  expect(await deliver(`${real} `, sign(`t=${at},v1=${signature}`))).toMatchObject({ status: 401 })
  expect(await deliver(real, { token: "signed-token" })).toMatchObject({ status: 401 })
  expect(await deliver(real, sign("t=1,v1=zz"))).toMatchObject({ status: 401 })
  const refused = await newest()
  expect(refused.fate).toBe("refused")
  expect(refused.reason).toBeTruthy()
  // What was refused stays refused.
  expect(await processPayload(db, refused.id, { now: new Date() })).toMatchObject({
    fate: "refused",
  })
})

test("refusals can't fill the database", async () => {
  const flood = Array.from({ length: 230 }, (_, index) => index)
  for (const index of flood) await deliver(`{"n":${index}}`, { token: "signed-token" })
  const where = { fate: "refused", connection: { webhookToken: "signed-token" } } as const
  expect(await db.inboundPayload.count({ where })).toBeLessThanOrEqual(201)
})

test("a thousand mutations of a real payload: never a 5xx, each stored, each with a fate", async () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constant("\u0000"), fc.constant("\ud800"))
  const value = fc.oneof(
    text,
    fc.integer(),
    fc.constant(null),
    fc.constant([]),
    fc.constant({}),
    fc.double(),
  )
  const paths = pathsOf(JSON.parse(real))
  const mutation = fc.record({
    path: fc.constantFrom(...paths),
    value,
    cut: fc.option(fc.nat(real.length)),
  })
  let count = 0
  await fc.assert(
    fc.asyncProperty(mutation, async ({ path, value: replacement, cut }) => {
      const body = JSON.stringify(replaced(JSON.parse(real), path, replacement))
      const { status } = await deliver(cut === null ? body : body.slice(0, cut))
      expect(status).toBe(200)
      const { id } = await newest()
      const { fate } = await processPayload(db, id, { now: new Date() })
      expect(["processed", "duplicate", "ignored", "failed"]).toContain(fate)
      count += 1
    }),
    { numRuns: 1000 },
  )
  expect(count).toBe(1000)
  expect(await db.inboundPayload.count({ where: { fate: "failed", reason: null } })).toBe(0)
  // No half-written rows: every event and change has its payload, every shipment its change.
  expect(await db.trackingEvent.count({ where: { payloadId: null } })).toBe(0)
  expect(await db.shipment.count({ where: { changes: { none: {} } } })).toBe(0)
}, 300_000)

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
}

function replaced(whole: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = structuredClone(whole) as Record<string, unknown>
  copy[key] = replaced(copy[key], rest, value)
  return copy
}

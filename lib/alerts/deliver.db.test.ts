import { randomBytes, randomUUID } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { addChannel, retryDelivery, switchChannel } from "@/lib/alerts/channels"
import { deliverAlert, testChannel, waitsMinutes } from "@/lib/alerts/deliver"
import { sendDigests } from "@/lib/alerts/digest"
import { mailItem } from "@/lib/alerts/mail"
import { markItem, setWish } from "@/lib/alerts/mutations"
import { post } from "@/lib/alerts/post"
import { type Alert, raiseAlert } from "@/lib/alerts/raise"
import { isSignedBy } from "@/lib/alerts/signature"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { OutgoingMail } from "@/lib/mail/transport"
import { readKeyRing } from "@/lib/sources/credentials"
import { freshTeam } from "@/tests/database"

const now = new Date("2026-05-12T07:30:00Z")
const ring = readKeyRing(`k1:${randomBytes(32).toString("base64")}`)
const settings = { keys: () => ring, allowPrivate: true }

/** A receiver that keeps what it is sent, and answers as it is told. */
const got: { request: IncomingMessage; body: string }[] = []
let answers: number[] = []
const server = createServer(async (request, response) => {
  let body = ""
  for await (const part of request) body += String(part)
  got.push({ request, body })
  const status = answers.shift() ?? 200
  response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {})
  response.end(status === 200 ? "ok" : "no")
})
let base = ""

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())
beforeEach(() => {
  got.length = 0
  answers = []
})

const delivering = (at = now) => ({
  now: at,
  keys: () => ring,
  appUrl: "https://track.example",
  post: (posting: Parameters<typeof post>[0]) => post(posting, { allowPrivate: true }),
})

const alert: Alert = {
  kind: "recipient_report",
  dedupeKey: "one",
  title: "The recipient of UPS 1Z says it is damaged",
  href: "/shipments/s1",
  now,
}

async function channelOf(db: TeamDb, kind: "slack" | "webhook" = "webhook") {
  const url = `${base}/hook`
  const kinds = ["recipient_report"]
  const made = await addChannel(db, { kind, name: "Ours", url, kinds }, settings)
  await raiseAlert(db, alert)
  const { id } = await db.alertDelivery.findFirstOrThrow({ select: { id: true } })
  const row = () =>
    db.alertDelivery.findUniqueOrThrow({ where: { id }, include: { channel: true } })
  return { ...made, deliveryId: id, row }
}

it("sends a signed webhook once, and keeps that it did", async () => {
  const { db, team } = await freshTeam()
  const { deliveryId, secret, row } = await channelOf(db)
  expect(await deliverAlert(db, deliveryId, delivering())).toEqual({ retryAfterMs: null })
  expect(await deliverAlert(db, deliveryId, delivering())).toEqual({ retryAfterMs: null })
  expect(got).toHaveLength(1)
  const [{ request, body } = { request: null, body: "" }] = got
  expect(JSON.parse(body)).toEqual({
    id: deliveryId,
    kind: "recipient_report",
    title: alert.title,
    body: "",
    url: "https://track.example/shipments/s1",
    createdAt: now.toISOString(),
    team: team.name,
    shipment: null,
  })
  expect(request?.headers["porchlight-id"]).toBe(deliveryId)
  expect(request?.headers["porchlight-kind"]).toBe("recipient_report")
  const signature = String(request?.headers["porchlight-signature"])
  expect(isSignedBy(secret ?? "", signature, body, now)).toBe(true)
  expect(await row()).toMatchObject({
    status: "sent",
    attempts: 1,
    channel: { lastSentAt: now, failingSince: null, lastError: null },
  })
})

it("tries eight times over a day, then gives up with the reason, until somebody tries again", async () => {
  const { db } = await freshTeam()
  const { deliveryId, row } = await channelOf(db)
  answers = [500, 302, 404, 500, 500, 500, 500, 500]
  const waits: (number | null)[] = []
  for (let n = 0; n < 8; n += 1) {
    const at = new Date(now.getTime() + n * 60_000)
    waits.push((await deliverAlert(db, deliveryId, delivering(at))).retryAfterMs)
  }
  expect(waits).toEqual([...waitsMinutes.map((minutes) => minutes * 60_000), null])
  // A redirect is an answer like any other: nobody is led on.
  expect(got.map(({ request }) => request.url)).toEqual(Array(8).fill("/hook"))
  expect(await row()).toMatchObject({
    status: "failed",
    attempts: 8,
    error: "It answered 500: no.",
    channel: { lastSentAt: null, failingSince: now, lastError: "It answered 500: no." },
  })
  await retryDelivery(db, deliveryId)
  await expect(retryDelivery(db, deliveryId)).rejects.toMatchObject({ code: "conflict" })
  await deliverAlert(db, deliveryId, delivering())
  expect(await row()).toMatchObject({ status: "sent", channel: { failingSince: null } })
})

it("gives up at once what Slack refuses, and what is switched off", async () => {
  const { db } = await freshTeam()
  const { id, deliveryId, row } = await channelOf(db, "slack")
  answers = [404]
  expect(await deliverAlert(db, deliveryId, delivering())).toEqual({ retryAfterMs: null })
  expect(await row()).toMatchObject({ status: "failed", error: "It answered 404: no." })
  expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({ text: alert.title })
  await retryDelivery(db, deliveryId)
  await switchChannel(db, id, false)
  await deliverAlert(db, deliveryId, delivering())
  expect(await row()).toMatchObject({ status: "failed", error: "The channel is switched off." })
  expect(got).toHaveLength(1)
})

it("sends tests, and never into a private network unless that is allowed", async () => {
  const { db } = await freshTeam()
  const { id } = await channelOf(db)
  await testChannel(db, id, delivering())
  expect(JSON.parse(got[0]?.body ?? "")).toMatchObject({ kind: "test" })
  const guarded = {
    ...delivering(),
    post: (p: Parameters<typeof post>[0]) => post(p, { allowPrivate: false }),
  }
  await expect(testChannel(db, id, guarded)).rejects.toMatchObject({ code: "invalid" })
  const named = { url: "https://localhost:1/", headers: {}, body: "" }
  await expect(post(named, { allowPrivate: false })).rejects.toMatchObject({
    code: "invalid",
    message: "This address leads into a private network. Enter one that is public.",
  })
  const wrong = { kind: "slack", name: "S", url: "https://example.com/x", kinds: [] } as const
  await expect(
    addChannel(db, { ...wrong, kinds: [] }, { ...settings, allowPrivate: false }),
  ).rejects.toMatchObject({ code: "invalid", field: "url" })
  expect(got).toHaveLength(1)
})

it("tells managers once for as long as a channel takes nothing, and again the next time", async () => {
  const { db, client } = await freshTeam()
  const people: Record<string, string> = {}
  for (const role of ["owner", "admin", "agent"] as const) {
    const email = `${randomUUID()}@example.com`
    const user = await client.user.create({ data: { email, name: role, passwordHash: "" } })
    await db.membership.create({ data: { teamId: db.teamId, userId: user.id, role } })
    people[user.id] = role
  }
  const url = `${base}/hook`
  const kinds = ["recipient_report"]
  const { id } = await addChannel(db, { kind: "slack", name: "#parcels", url, kinds }, settings)
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
  async function deliver(dedupeKey: string, hours: number) {
    await raiseAlert(db, { ...alert, dedupeKey })
    const delivery = await db.alertDelivery.findFirstOrThrow({ where: { dedupeKey } })
    await deliverAlert(db, delivery.id, delivering(at(hours)))
  }
  const told = async () => {
    const where = { kind: "channel_failing" }
    const items = await db.inboxItem.findMany({ where, orderBy: { id: "asc" } })
    return items.map(({ userId, title, body, href }) => [people[userId], title, body, href])
  }
  const words = ["#parcels takes no alerts", "It answered 404: no.", "/settings/alerts"]

  // What may pass by itself is no outage yet.
  answers = [500]
  await deliver("waits", 0)
  expect(await told()).toEqual([])
  answers = [404, 404, 404]
  await Promise.all([deliver("first", 1), deliver("second", 1)])
  await deliver("third", 2)
  expect((await told()).sort()).toEqual([
    ["admin", ...words],
    ["owner", ...words],
  ])
  expect(await db.alertChannel.findUnique({ where: { id } })).toMatchObject({
    failingSince: now,
    lastError: "It answered 404: no.",
  })
  await deliver("works", 3)
  answers = [410]
  await deliver("gone again", 4)
  expect(await told()).toHaveLength(4)
  await switchChannel(db, id, false)
  await switchChannel(db, id, true)
  await raiseAlert(db, { ...alert, dedupeKey: "too late" })
  await switchChannel(db, id, false)
  const last = await db.alertDelivery.findFirstOrThrow({ where: { dedupeKey: "too late" } })
  await deliverAlert(db, last.id, delivering(at(5)))
  expect(await told()).toHaveLength(4)
  expect(await db.alertChannel.findUnique({ where: { id } })).toMatchObject({ failingSince: null })
})

async function mailing() {
  const { db, client } = await freshTeam("Shop")
  const email = `${randomUUID()}@example.com`
  const user = await client.user.create({ data: { email, name: "Ada", passwordHash: "" } })
  await db.membership.create({ data: { teamId: db.teamId, userId: user.id, role: "agent" } })
  const mails: OutgoingMail[] = []
  const trouble: AppError[] = []
  const options = (at: Date) => ({
    now: at,
    appUrl: "https://track.example",
    mailFrom: "Porchlight <tracking@porchlight.test>",
    transport: {
      name: "smtp" as const,
      deduplicates: false,
      async send(mail: OutgoingMail) {
        const error = trouble.shift()
        if (error) throw error
        mails.push(mail)
        return { providerId: null }
      },
    },
  })
  return { db, userId: user.id, email, mails, trouble, options }
}

it("mails what is wanted at once, once, and tries again after trouble", async () => {
  const { db, userId, email, mails, trouble, options } = await mailing()
  await setWish(db, userId, "recipient_report", { inbox: true, mail: "now" })
  await raiseAlert(db, { ...alert, title: "A <b> & c", body: "Order 1." })
  const { id } = await db.inboxItem.findFirstOrThrow()
  trouble.push(new AppError("upstream", "down"))
  await expect(mailItem(db, id, options(now))).rejects.toThrow("down")
  expect(await mailItem(db, id, options(now))).toBe(true)
  expect(await mailItem(db, id, options(now))).toBe(false)
  expect(mails).toMatchObject([
    {
      from: '"Porchlight" <tracking@porchlight.test>',
      to: email,
      subject: "A <b> & c · Shop",
      idempotencyKey: id,
    },
  ])
  expect(mails[0]?.html).toContain("A &lt;b&gt; &amp; c")
  expect(mails[0]?.text).toBe(
    `A <b> & c\n\nOrder 1.\nRecipient’s report\nhttps://track.example/inbox/${id}\n\nYou get this as a member of Shop. Choose your alerts: https://track.example/settings/alerts\n`,
  )
  await raiseAlert(db, { ...alert, dedupeKey: "two" })
  const second = await db.inboxItem.findFirstOrThrow({ where: { dedupeKey: "two" } })
  await markItem(db, userId, { id: second.id, read: true }, new Date(now.getTime() + 1))
  expect(await mailItem(db, second.id, options(now))).toBe(false)
})

it("sends one digest at eight with what is unread and not mailed, and none where there is nothing", async () => {
  const { db, userId, mails, options } = await mailing()
  const zone = "Europe/Copenhagen"
  const eight = new Date("2026-05-12T06:00:00Z")
  const at = (hours: number) => new Date(eight.getTime() + hours * 3_600_000)
  await setWish(db, userId, "recipient_report", { inbox: true, mail: "daily" })
  await setWish(db, userId, "mail_bounced", { inbox: true, mail: "off" })
  expect(await sendDigests(db, zone, options(eight))).toBe(0)
  const raise = (dedupeKey: string, hours: number, given: Partial<Alert> = {}) =>
    raiseAlert(db, { ...alert, dedupeKey, title: dedupeKey, now: at(hours), ...given })
  await raise("yesterday", -10)
  await raise("night", -2)
  await raise("read", -2)
  await raise("after eight", 0.1)
  await raise("off", -2, { kind: "mail_bounced" })
  await raise("too old", -80)
  const read = await db.inboxItem.findFirstOrThrow({ where: { dedupeKey: "read" } })
  await markItem(db, userId, { id: read.id, read: true }, at(-1))
  expect(await sendDigests(db, zone, options(at(-0.01)))).toBe(0)
  expect(await sendDigests(db, zone, options(at(0.25)))).toBe(1)
  expect(await sendDigests(db, zone, options(at(0.5)))).toBe(0)
  expect(await sendDigests(db, zone, options(at(7)))).toBe(0)
  expect(mails.map(({ subject }) => subject)).toEqual(["2 things wait for you · Shop"])
  const titles = mails[0]?.text.match(/^(yesterday|night|read|off|after eight|too old)$/gm)
  expect(titles).toEqual(["yesterday", "night"])
  expect(await sendDigests(db, zone, options(at(24)))).toBe(1)
  expect(mails[1]?.subject).toBe("after eight · Shop")
})

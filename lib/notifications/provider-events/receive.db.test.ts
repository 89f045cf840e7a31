import { createHmac, randomUUID } from "node:crypto"
import { beforeEach, expect, it } from "vitest"
import { POST } from "@/app/api/webhooks/resend/[token]/route"
import type { TeamDb } from "@/lib/db/scope"
import { providerToken } from "@/lib/notifications/provider-events/address"
import { furthest } from "@/lib/notifications/provider-events/schema"
import { freshTeam } from "@/tests/database"

const secret = `whsec_${Buffer.from("a secret of thirty-two bytes, ok").toString("base64")}`
process.env.RESEND_WEBHOOK_SECRET = secret
process.env.NEXTAUTH_SECRET = "test"

let db: TeamDb
let decisionId: string
let mailId: string
let shipmentId: string

beforeEach(async () => {
  const { db: scoped, client } = await freshTeam()
  db = scoped
  const { teamId } = db
  const email = `${randomUUID()}@shop.example`
  const user = await client.user.create({ data: { name: "Ida", email, passwordHash: "" } })
  await client.membership.create({ data: { teamId, userId: user.id, role: "owner" } })
  const at = new Date()
  const parcel = { carrier: "ups", trackingNumber: randomUUID().slice(0, 12) }
  shipmentId = (await db.shipment.create({ data: { teamId, ...parcel } })).id
  const recipient = "maria@example.com"
  const decision = await db.notificationDecision.create({
    data: {
      teamId,
      shipmentId,
      moment: "delivered:0",
      trigger: "delivered",
      recipient,
      outcome: "send",
      reason: "rule_on",
      sendKey: `delivered:${recipient}`,
      status: "pending",
      decidedAt: at,
    },
  })
  decisionId = decision.id
  const texts = { subject: "Delivered", html: "<p>", text: "", sender: "a@b.example" }
  const mail = await db.mailMessage.create({
    data: { teamId, decisionId, recipient, transport: "resend", ...texts },
  })
  mailId = mail.id
  await db.notificationDecision.update({ where: { id: decisionId }, data: { mailId } })
})

interface Told {
  type: string
  id?: string
  data?: Record<string, unknown>
  body?: string
  signedWith?: string
  token?: string
}

async function tell({ type, id = randomUUID(), data, body, signedWith = secret, token }: Told) {
  const content = { email_id: "re_1", tags: { decision: decisionId }, ...data }
  const bytes =
    body ?? JSON.stringify({ type, created_at: "2026-11-22T07:00:00.000Z", data: content })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const key = Buffer.from(signedWith.slice(6), "base64")
  const mac = createHmac("sha256", key).update(`${id}.${timestamp}.${bytes}`).digest("base64")
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${mac}` }
  const request = new Request("http://localhost", { method: "POST", body: bytes, headers })
  const answer = await POST(request, {
    params: Promise.resolve({ token: token ?? providerToken() }),
  })
  return { status: answer.status, ...(await answer.json()) } as { status: number; message: string }
}

const state = async () => {
  const mail = await db.mailMessage.findFirstOrThrow({ include: { events: true } })
  const decision = await db.notificationDecision.findFirstOrThrow({})
  const kinds = mail.events.map(({ kind }) => kind)
  return {
    mail: mail.status,
    decision: decision.status,
    error: decision.error,
    delivery: furthest(kinds),
    events: kinds.length,
  }
}

const permanent = { bounce: { type: "Permanent", subType: "General", message: "No such user." } }

it("settles a mail whose sending was not heard of, and never takes its delivery back", async () => {
  expect(await tell({ type: "email.delivered" })).toEqual({ status: 200, message: "Received." })
  const delivered = { mail: "sent", decision: "sent", error: null, delivery: "delivered" }
  expect(await state()).toEqual({ ...delivered, events: 1 })
  await tell({ type: "email.sent" })
  await tell({ type: "email.delivery_delayed" })
  expect(await state()).toEqual({ ...delivered, events: 3 })
})

it("takes a webhook that comes twice, also at once, as one", async () => {
  const told = { type: "email.opened", id: "msg_1" }
  const answers = await Promise.all([tell(told), tell(told), tell(told)])
  expect(answers.map(({ message }) => message).sort()).toEqual([
    "Known already.",
    "Known already.",
    "Received.",
  ])
  expect((await state()).events).toBe(1)
})

it("fails a mail that came back, mails its address no more, and tells support once", async () => {
  await tell({ type: "email.sent" })
  await tell({ type: "email.bounced", data: permanent })
  await tell({ type: "email.delivered" })
  expect(await state()).toEqual({
    mail: "failed",
    decision: "failed",
    error: "Came back: No such user.",
    delivery: "bounced",
    events: 3,
  })
  await tell({ type: "email.complained" })
  expect((await state()).delivery).toBe("complained")
  expect(await db.recipientPreference.findFirst({})).toMatchObject({
    address: "maria@example.com",
    bounceReason: "No such user.",
    bouncedAt: new Date("2026-11-22T07:00:00.000Z"),
    complainedAt: new Date("2026-11-22T07:00:00.000Z"),
  })
  const cases = await db.exceptionCase.findMany({})
  expect(cases).toMatchObject([
    { shipmentId, kind: "mail_undeliverable", summary: "The mail came back: No such user." },
  ])
  const told = await db.inboxItem.findMany({ orderBy: { createdAt: "asc" } })
  expect(told.map(({ kind, shipmentId: about }) => [kind, about])).toEqual([
    ["mail_bounced", shipmentId],
    ["mail_bounced", shipmentId],
  ])
})

it("does not hold a full mailbox against an address", async () => {
  const bounce = { type: "Transient", subType: "MailboxFull", message: "Mailbox full." }
  await tell({ type: "email.bounced", data: { bounce } })
  expect(await state()).toMatchObject({ mail: "failed", error: "Came back: Mailbox full." })
  expect(await db.recipientPreference.count()).toBe(0)
  expect(await db.exceptionCase.count()).toBe(0)
})

it.each([
  ["a wrong signature", { signedWith: "whsec_AAAA" }, 401, "The signature is wrong."],
  ["another address", { token: "x" }, 404, "There is no webhook at this address."],
  ["what is no JSON", { body: "{" }, 200, "The body is not JSON."],
  ["an event without a mail", { body: '{"type":"email.sent"}' }, 200, /created_at/],
  ["a mail that is gone", { data: { tags: { decision: randomUUID() } } }, 200, /No mail of ours/],
])("keeps %s with its reason, and changes nothing", async (_what, over, status, message) => {
  const { client } = await freshTeam()
  const before = await client.refusedRequest.count()
  expect(await tell({ type: "email.bounced", ...over })).toEqual({
    status,
    message: typeof message === "string" ? message : expect.stringMatching(message),
  })
  expect(await client.refusedRequest.count()).toBe(before + 1)
  expect(await state()).toMatchObject({ mail: "pending", events: 0 })
})

it("leaves alone what is no mail of ours", async () => {
  expect((await tell({ type: "contact.created" })).status).toBe(200)
  expect((await tell({ type: "email.sent", data: { tags: {} } })).status).toBe(200)
  expect((await state()).events).toBe(0)
})

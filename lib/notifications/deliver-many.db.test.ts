import { afterEach, beforeEach, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { resendTransport } from "@/lib/mail/resend"
import { deliverDecisions } from "@/lib/notifications/deliver-many"
import { createDefaultRules, deliverDecision } from "@/lib/notifications/mutations"
import { freshTeam } from "@/tests/database"
import { type Fault, type MailProvider, startMailProvider } from "@/tests/mail-provider"
import { addWaitingMails } from "@/tests/waiting-mails"

const now = new Date()
const faults: (Fault | null)[] = []
let db: TeamDb
let provider: MailProvider

beforeEach(async () => {
  db = (await freshTeam("Nordic Outfitters")).db
  await createDefaultRules(db)
  faults.length = 0
  provider = await startMailProvider(() => faults.shift() ?? null)
})

afterEach(() => provider.close())

const options = () => ({
  now: () => now,
  transport: resendTransport({ apiKey: "re_test", baseUrl: provider.url }),
})

const waiting = (count: number) => addWaitingMails(db, count, now)

const statuses = async () => {
  const rows = await db.notificationDecision.findMany({ orderBy: { id: "asc" } })
  return rows.map(({ status }) => status)
}

it("sends what waits together with one request, and one alone at once", async () => {
  const ids = await waiting(4)
  expect(await deliverDecisions(db, ids.slice(0, 3), options())).toEqual({ alone: [] })
  expect(await deliverDecisions(db, ids.slice(3), options())).toEqual({ alone: [] })
  expect(provider.requests).toEqual([3, 1])
  expect([...provider.taken.keys()].toSorted()).toEqual(ids.toSorted())
  expect(await statuses()).toEqual(["sent", "sent", "sent", "sent"])
  const mails = await db.mailMessage.findMany({})
  expect(mails.map(({ providerId }) => providerId).toSorted()).toEqual(
    ids.map((id) => `mail-${id}`).toSorted(),
  )
})

it.each(["take and break", "hang up before"] as const)(
  "does not double a batch: %s",
  async (how) => {
    const ids = await waiting(3)
    faults.push(how === "take and break" ? how : { status: 500, name: "internal_server_error" })
    await expect(deliverDecisions(db, ids, options())).rejects.toMatchObject({ code: "upstream" })
    expect(await statuses()).toEqual(["pending", "pending", "pending"])
    // Whoever tries it next, and with whatever else: one of them alone, all of them, others too.
    const [first = ""] = ids
    await deliverDecision(db, first, { now, transport: options().transport })
    const [fourth = ""] = await waiting(1)
    await deliverDecisions(db, [...ids, fourth], options())
    expect(await statuses()).toEqual(["sent", "sent", "sent", "sent"])
    expect(provider.taken.size).toBe(4)
    expect(provider.doubled).toEqual([])
    expect(provider.changed).toEqual([])
  },
)

it("tries a mail that was tried alone under its own key again, whatever comes with it", async () => {
  const [first = "", ...others] = await waiting(3)
  faults.push("take and break")
  const alone = { now, transport: options().transport }
  await expect(deliverDecision(db, first, alone)).rejects.toMatchObject({ code: "upstream" })
  expect(await deliverDecisions(db, [first, ...others], options())).toEqual({ alone: [first] })
  await deliverDecision(db, first, alone)
  expect(await statuses()).toEqual(["sent", "sent", "sent"])
  expect(provider.taken.size).toBe(3)
  expect(provider.doubled).toEqual([])
})

it.each([true, false])(
  "leaves out what passed since the first try (it had gone: %s)",
  async (gone) => {
    const ids = await waiting(3)
    faults.push(gone ? "take and break" : { status: 503, name: "application_error" })
    await expect(deliverDecisions(db, ids, options())).rejects.toMatchObject({ code: "upstream" })
    const passed = await db.notificationDecision.findFirstOrThrow({ where: { id: ids[1] ?? "" } })
    await db.shipment.update({ where: { id: passed.shipmentId }, data: { archivedAt: now } })
    await deliverDecisions(db, ids, options())
    expect(provider.doubled).toEqual([])
    expect(provider.taken.has(passed.id)).toBe(gone)
    const after = await db.notificationDecision.findFirstOrThrow({ where: { id: passed.id } })
    expect(after.status).toBe(gone ? "sent" : "failed")
    expect(provider.taken.size).toBe(gone ? 3 : 2)
  },
)

it("fails the mail that is refused, and no other", async () => {
  const ids = await waiting(3)
  await db.notificationDecision.updateMany({
    where: { id: ids[1] ?? "" },
    data: { recipient: "x" },
  })
  await deliverDecisions(db, ids, options())
  expect(await statuses()).toEqual(["sent", "failed", "sent"])
  const refused = await db.notificationDecision.findFirstOrThrow({ where: { id: ids[1] ?? "" } })
  expect(refused).toMatchObject({ error: "Resend: Invalid `to` field.", sendKey: null })
})

it("gives each alone when the provider takes no mail of the batch as it is", async () => {
  const ids = await waiting(2)
  faults.push({ status: 422, name: "validation_error" })
  expect(await deliverDecisions(db, ids, options())).toEqual({ alone: ids })
  for (const id of ids) await deliverDecision(db, id, { now, transport: options().transport })
  expect(await statuses()).toEqual(["sent", "sent"])
  expect(provider.doubled).toEqual([])
})

it("asks to be tried later where the provider wants that", async () => {
  const ids = await waiting(2)
  faults.push({ status: 429, name: "daily_quota_exceeded", retryAfter: 3_600 })
  await expect(deliverDecisions(db, ids, options())).rejects.toMatchObject({
    code: "rate_limited",
    retryAfterMs: 3_600_000,
  })
  await deliverDecisions(db, ids, options())
  expect(await statuses()).toEqual(["sent", "sent"])
})

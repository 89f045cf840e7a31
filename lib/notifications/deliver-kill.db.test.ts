import { afterEach, expect, it } from "vitest"
import { enqueueAll } from "@/lib/db/outbox"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { createDefaultRules } from "@/lib/notifications/mutations"
import { freshTeam } from "@/tests/database"
import { type Fault, type MailProvider, startMailProvider } from "@/tests/mail-provider"
import { addWaitingMails } from "@/tests/waiting-mails"
import { endAllWorkers, endWorker, startWorker } from "@/tests/workers"

const parcels = 5
let provider: MailProvider | null = null

afterEach(() => {
  endAllWorkers()
  provider?.close()
})

/** Mails that wait, asked for in the transaction that decided on them. */
async function decide(db: TeamDb) {
  await inTransaction(db, async (tx) => {
    const ids = await addWaitingMails(tx, parcels, new Date())
    await enqueueAll(
      tx,
      "notification/send",
      ids.map((decisionId) => ({ decisionId })),
    )
  })
}

const cases: [string, Fault[]][] = [
  ["killed before the provider took the mails", ["hang"]],
  ["killed after the provider took them, before our commit", ["take and hang"]],
]

it.each(cases)(
  "%s",
  async (_name, faults) => {
    const { db, url } = await freshTeam()
    await createDefaultRules(db)
    const mails = await startMailProvider(() => faults.shift() ?? null)
    provider = mails
    const env = {
      DATABASE_URL: url,
      RESEND_API_KEY: "re_test",
      RESEND_BASE_URL: mails.url,
      RESEND_RATE: "20",
    }
    const first = await startWorker("app-worker", env)
    await decide(db)
    await expect.poll(() => mails.requests.length, { timeout: 60_000 }).toBe(1)
    await endWorker(first, "SIGKILL")
    const pending = { where: { status: "pending" as const } }
    expect(await db.notificationDecision.count(pending)).toBe(parcels)
    await startWorker("app-worker", env)
    await expect
      .poll(() => db.notificationDecision.count({ where: { status: "sent" } }), { timeout: 90_000 })
      .toBe(parcels)
    expect(mails.taken.size).toBe(parcels)
    expect(mails.doubled).toEqual([])
    expect(mails.changed).toEqual([])
  },
  180_000,
)

it("loses and doubles nothing while the provider is slow, full, broken and away", async () => {
  const { db, url } = await freshTeam()
  await createDefaultRules(db)
  const faults: Fault[] = [
    { status: 429, name: "rate_limit_exceeded", retryAfter: 1 },
    { status: 500, name: "internal_server_error" },
    "take and break",
  ]
  const mails = await startMailProvider(() => faults.shift() ?? null)
  provider = mails
  const env = { DATABASE_URL: url, RESEND_API_KEY: "re_test", RESEND_BASE_URL: mails.url }
  await startWorker("app-worker", { ...env, RESEND_RATE: "20" })
  await decide(db)
  await expect
    .poll(() => db.notificationDecision.count({ where: { status: "sent" } }), { timeout: 120_000 })
    .toBe(parcels)
  expect(mails.taken.size).toBe(parcels)
  expect(mails.requests).toHaveLength(4)
  expect(mails.doubled).toEqual([])
  expect(mails.changed).toEqual([])
}, 180_000)

import { beforeAll, expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { exportDecisions } from "@/lib/notifications/log/export"
import { listDecisions } from "@/lib/notifications/log/queries"
import { logFilterSchema } from "@/lib/notifications/log/schema"
import type { Reason, Trigger } from "@/lib/notifications/schema"
import { freshTeam } from "@/tests/database"

const zone = "Europe/Copenhagen"
let db: TeamDb

beforeAll(async () => {
  db = (await freshTeam()).db
  await decided("1Z1", "#100", "maria@example.com", "delivered", null, "2026-11-20T12:00:00Z")
  await decided("1Z2", "#200", "ole@example.com", "delivered", "rule_off", "2026-11-20T12:00:00Z")
  // Half past midnight in Copenhagen.
  await decided("1Z3", "=1+1", "maria@example.com", "returned", "bounced", "2026-11-20T23:30:00Z")
})

async function decided(
  trackingNumber: string,
  orderNumber: string,
  recipient: string,
  trigger: Trigger,
  against: Reason | null,
  at: string,
) {
  const { teamId } = db
  const { id: shipmentId } = await db.shipment.create({
    data: { teamId, carrier: "ups", trackingNumber, orderNumber },
  })
  const sent = { outcome: "send", reason: "rule_on", status: "sent" } as const
  await db.notificationDecision.create({
    data: {
      teamId,
      shipmentId,
      moment: `${trigger}:1`,
      trigger,
      recipient,
      decidedAt: new Date(at),
      ...(against ? { outcome: "suppress" as const, reason: against } : sent),
    },
  })
}

async function numbers(asked: Record<string, string>) {
  const { decisions } = await listDecisions(db, logFilterSchema.parse(asked), { timeZone: zone })
  return decisions.map(({ shipment }) => shipment.trackingNumber)
}

it.each([
  [{}, ["1Z3", "1Z2", "1Z1"]],
  [{ q: "Maria@" }, ["1Z3", "1Z1"]],
  [{ q: "1z 2" }, ["1Z2"]],
  [{ q: "100" }, ["1Z1"]],
  [{ q: "#200" }, ["1Z2"]],
  [{ trigger: "returned" }, ["1Z3"]],
  [{ outcome: "sent" }, ["1Z1"]],
  [{ outcome: "suppressed", reason: "rule_off" }, ["1Z2"]],
  [{ from: "2026-11-21" }, ["1Z3"]],
  [{ from: "2026-11-20", until: "2026-11-20" }, ["1Z2", "1Z1"]],
  [{ trigger: "none", reason: "'", from: "yesterday", after: "x" }, ["1Z3", "1Z2", "1Z1"]],
])("finds %j", async (asked, found) => {
  expect(await numbers(asked as Record<string, string>)).toEqual(found)
})

it("pages through decisions of one instant", async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listDecisions(db, { after }, { timeZone: zone, limit: 1 })
    seen.push(...page.decisions.map(({ shipment }) => shipment.trackingNumber))
    after = page.nextCursor ?? undefined
  } while (after)
  expect(seen).toEqual(["1Z3", "1Z2", "1Z1"])
})

it("writes a file without formulas, and nothing of another team", async () => {
  let file = ""
  for await (const part of exportDecisions(db, { trigger: "returned" }, { timeZone: zone }))
    file += part
  expect(file).toBe(
    "\ufeffDecided at,Mail,Recipient,Copy,Outcome,Reason,Explanation,Error,Carrier,Tracking number,Order,Happened at,Due at,Sent at,Subject\r\n" +
      "2026-11-20T23:30:00.000Z,Going back,maria@example.com,no,not sent,Address bounced," +
      "An earlier mail came back: the address takes no mail. Correct it on the shipment.,,ups,1Z3,'=1+1,,,,\r\n",
  )
  const { db: other } = await freshTeam("Other")
  expect((await listDecisions(other, {}, { timeZone: zone })).decisions).toEqual([])
})

import { expect, it } from "vitest"
import type { TeamDb } from "@/lib/db/scope"
import { readShellCounts } from "@/lib/shell/sql"
import { createMember } from "@/prisma/factories/team"
import { freshTeam } from "@/tests/database"

it("counts a member's own unread alerts and the team's open cases", async () => {
  const { db, client, team } = await freshTeam("Counted")
  const { db: others } = await freshTeam("Others")
  const [ada, bo] = await Promise.all(
    ["ada", "bo"].map((name) =>
      createMember(client, team, { email: `${name}@counted.test`, name, password: "long enough" }),
    ),
  )
  const [adaId, boId] = [ada?.id ?? "", bo?.id ?? ""]
  expect(await readShellCounts(db, adaId)).toEqual({ unread: 0, openCases: 0 })

  const { teamId } = db
  const alert = { teamId, userId: adaId, kind: "mention", title: "Hello", href: "/" }
  await db.inboxItem.createMany({
    data: [
      { ...alert, dedupeKey: "1" },
      { ...alert, dedupeKey: "2" },
      { ...alert, dedupeKey: "3", readAt: new Date() },
      { ...alert, dedupeKey: "4", userId: boId },
    ],
  })
  await Promise.all([openCase(db, "1"), openCase(db, "2"), openCase(db, "3", new Date())])
  expect(await readShellCounts(db, adaId)).toEqual({ unread: 2, openCases: 2 })
  expect(await readShellCounts(db, boId)).toEqual({ unread: 1, openCases: 2 })
  expect(await readShellCounts(others, adaId)).toEqual({ unread: 0, openCases: 0 })
})

async function openCase(db: TeamDb, trackingNumber: string, settledAt: Date | null = null) {
  const { teamId } = db
  const shipment = await db.shipment.create({ data: { teamId, carrier: "ups", trackingNumber } })
  const what = { kind: "recipient_report", queue: "support", summary: "Not received" } as const
  await db.exceptionCase.create({
    data: { teamId, shipmentId: shipment.id, ...what, openedAt: new Date(), settledAt },
  })
}

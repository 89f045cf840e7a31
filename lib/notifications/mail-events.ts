import type { TeamDb } from "@/lib/db/scope"

/** What the provider told of these mails, oldest first. */
export function mailEvents(db: TeamDb, mailIds: readonly string[]) {
  return db.mailEvent.findMany({
    where: { mailId: { in: [...mailIds] } },
    select: { mailId: true, kind: true, reason: true, occurredAt: true },
    orderBy: { occurredAt: "asc" },
  })
}

import type { TeamDb } from "@/lib/db/scope"

const summaries: Readonly<Record<string, string>> = {
  complained: "Marked our mail as unwanted: no more is sent there",
  suppressed: "The provider sends no mail to this address",
}

/** Opens a case for support about an address that takes no mail, one at a time for each shipment. */
export async function openUndeliverable(
  tx: TeamDb,
  told: { shipmentId: string; kind: string; reason: string | null; now: Date },
): Promise<void> {
  const { shipmentId, now } = told
  const kind = "mail_undeliverable"
  const open = await tx.exceptionCase.count({ where: { shipmentId, kind, settledAt: null } })
  if (open > 0) return
  const words = told.reason ? `: ${told.reason}` : ""
  await tx.exceptionCase.create({
    data: {
      teamId: tx.teamId,
      shipmentId,
      kind,
      queue: "support",
      severity: 1,
      summary: (summaries[told.kind] ?? `The mail came back${words}`).slice(0, 300),
      openedAt: now,
    },
  })
}

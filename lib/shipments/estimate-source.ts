import type { TeamDb } from "@/lib/db/scope"

/**
 * Whether one of the shipments has its present estimate from this payload: then what today's tables read
 * from the same payload corrects it, where any other payload of the same instant would not.
 */
export async function estimateIsOf(
  tx: TeamDb,
  payloadId: string,
  shipmentIds: Iterable<string>,
): Promise<boolean> {
  for (const shipmentId of shipmentIds) {
    const told = await tx.shipmentChange.findMany({
      where: { shipmentId, eta: { not: null } },
      orderBy: { version: "desc" },
      take: 300,
      select: {
        payloadId: true,
        eta: true,
        etaFrom: true,
        previousEta: true,
        previousEtaFrom: true,
      },
    })
    const last = told.find(
      (change) =>
        change.eta?.getTime() !== change.previousEta?.getTime() ||
        change.etaFrom?.getTime() !== change.previousEtaFrom?.getTime(),
    )
    if (last?.payloadId === payloadId) return true
  }
  return false
}

import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { SandboxFault } from "@/lib/sources/sandbox/faults"

/**
 * Tells the sandbox carrier's server how to behave towards this team from now on; null for well. Its
 * parcels under way are due for a check at once, so that what follows is seen within a minute or two.
 * Of one connection, or of all that the team has. Throws AppError `not_found` when there is none.
 */
export async function setSandboxFault(
  db: TeamDb,
  fault: SandboxFault | null,
  connectionId?: string,
  options: { now: Date } = { now: new Date() },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const where = { source: "sandbox", ...(connectionId === undefined ? {} : { id: connectionId }) }
    const found = await tx.sourceConnection.findMany({ where, select: { id: true } })
    if (found.length === 0) {
      throw new AppError("not_found", "This sandbox connection is not there any more.")
    }
    await tx.sourceConnection.updateMany({
      where,
      data: { sandboxFault: fault, ...(fault === null ? { pausedUntil: null } : {}) },
    })
    await tx.shipment.updateMany({
      where: {
        connectionId: { in: found.map(({ id }) => id) },
        terminal: false,
        archivedAt: null,
      },
      data: { nextCheckAt: options.now },
    })
  })
}

import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import type { SandboxFault } from "@/lib/sources/sandbox/faults"

/**
 * Tells the sandbox carrier's server how to behave towards this team from now on; null for well. Of one
 * connection, or of all that the team has. Throws AppError `not_found` when there is none.
 */
export async function setSandboxFault(
  db: TeamDb,
  fault: SandboxFault | null,
  connectionId?: string,
): Promise<void> {
  const { count } = await db.sourceConnection.updateMany({
    where: { source: "sandbox", ...(connectionId === undefined ? {} : { id: connectionId }) },
    data: { sandboxFault: fault },
  })
  if (count === 0) throw new AppError("not_found", "This sandbox connection is not there any more.")
}

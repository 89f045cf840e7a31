import { createLoader } from "nuqs/server"
import type { BulkSelection } from "@/lib/bulk/schema"
import type { Chosen } from "@/lib/bulk/sql"
import type { TeamDb } from "@/lib/db/scope"
import { filterOf, listParams } from "@/lib/shipments/list-params"

/** A selection with its filter read; `now` is the instant at which the filter was looked at. */
export async function chosenOf(db: TeamDb, selection: BulkSelection, now: Date): Promise<Chosen> {
  if ("ids" in selection) return { ids: selection.ids }
  const { timeZone } = await db.team.findUniqueOrThrow({
    where: { id: db.teamId },
    select: { timeZone: true },
  })
  const clock = { now, timeZone }
  const params = readParams(new URLSearchParams(selection.query))
  return { filter: filterOf(params, clock), clock, except: selection.except }
}

const readParams = createLoader(listParams)

import { createLoader } from "nuqs/server"
import { z } from "zod"
import { exportCsv } from "@/lib/exports/csv"
import { findMember } from "@/lib/session/session"
import { dateIn } from "@/lib/shipments/labels"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import { filterOf, listParams } from "@/lib/shipments/list-params"

/** More ids than this do not fit into an address. */
const mostIds = 1_000

/**
 * The file that an address asks for: the list's own address, `cols` for the columns in their order, and
 * `ids` for single shipments in place of a filter. Null without a session.
 */
export async function loadExport(
  address: URL,
): Promise<{ name: string; parts: AsyncGenerator<string> } | null> {
  const member = await findMember()
  if (!member) return null
  const { db, team } = member
  const clock = { now: new Date(), timeZone: team.timeZone }
  const columns = listOf(address, "cols")
  const wanted = z.array(z.uuid()).max(mostIds).parse(listOf(address, "ids"))
  const filter = filterOf(readParams(address.searchParams), clock)
  const selection =
    wanted.length > 0
      ? { ids: wanted, clock }
      : { filter, candidates: await candidatesFor(db, filter.text), clock }
  return {
    name: `${team.slug}-shipments-${dateIn(clock.now, team.timeZone)}.csv`,
    parts: exportCsv(db, selection, columns),
  }
}

const readParams = createLoader(listParams)

function listOf({ searchParams }: URL, name: string): string[] {
  return (searchParams.get(name) ?? "").split(",").filter(Boolean)
}

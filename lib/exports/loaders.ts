import { createLoader } from "nuqs/server"
import { z } from "zod"
import type { BulkSelection } from "@/lib/bulk/schema"
import { exportCsv } from "@/lib/exports/csv"
import type { Selection } from "@/lib/exports/sql"
import { findMember, type Member } from "@/lib/session/session"
import { dateIn } from "@/lib/shipments/labels"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { layoutOf } from "@/lib/shipments/list/layout"
import { readPreferences } from "@/lib/shipments/list/preferences"
import { filterOf, listParams, sortOf } from "@/lib/shipments/list-params"

/** More ids than this do not fit into an address. */
const mostIds = 1_000

interface ExportFile {
  name: string
  parts: AsyncGenerator<string>
}

/**
 * The file that an address asks for: the list's own address, `cols` for the columns in their order, and
 * `ids` for single shipments in place of a filter. Null without a session.
 */
export async function loadExport(address: URL): Promise<ExportFile | null> {
  const member = await findMember()
  if (!member) return null
  const ids = z.array(z.uuid()).max(mostIds).parse(listOf(address, "ids"))
  const query = address.searchParams
  const chosen = ids.length > 0 ? { ids } : { query: query.toString(), except: [] }
  return fileOf(member, chosen, query, listOf(address, "cols"))
}

/**
 * The file of a selection in the list, with the columns and the order that the list has there; `list` is
 * its address. Null without a session.
 */
export async function loadSelectionExport(
  chosen: BulkSelection,
  list: URLSearchParams,
): Promise<ExportFile | null> {
  const member = await findMember()
  if (!member) return null
  const preferences = await readPreferences(member.db, member.user.id)
  const { columns } = layoutOf(readParams(list), preferences)
  return fileOf(member, chosen, list, columns)
}

async function fileOf(
  { db, team }: Member,
  chosen: BulkSelection,
  list: URLSearchParams,
  columns: readonly string[],
): Promise<ExportFile> {
  const clock = { now: new Date(), timeZone: team.timeZone }
  const order = { sort: sortOf(readParams(list)), clock }
  const selection: Selection = { ...(await whichOf(chosen, db, clock)), ...order }
  return {
    name: `${team.slug}-shipments-${dateIn(clock.now, team.timeZone)}.csv`,
    parts: exportCsv(db, selection, columns),
  }
}

async function whichOf(chosen: BulkSelection, db: Member["db"], clock: Clock) {
  if ("ids" in chosen) return { ids: chosen.ids }
  const filter = filterOf(readParams(new URLSearchParams(chosen.query)), clock)
  return { filter, candidates: await candidatesFor(db, filter.text), except: chosen.except }
}

const readParams = createLoader(listParams)

function listOf({ searchParams }: URL, name: string): string[] {
  return (searchParams.get(name) ?? "").split(",").filter(Boolean)
}

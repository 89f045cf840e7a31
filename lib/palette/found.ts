import type { TeamDb } from "@/lib/db/scope"
import { everything, type ShipmentFilter } from "@/lib/shipments/filter"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { readExact, type ShipmentRow } from "@/lib/shipments/list/rows"
import { listShipments } from "@/lib/shipments/queries"

/** A shipment as the command palette shows it. */
export type FoundShipment = Pick<
  ShipmentRow,
  "id" | "carrier" | "trackingNumber" | "orderNumber" | "recipientName" | "category" | "detail"
> & {
  archived: boolean
  /** Its number, order, e-mail or telephone is what was searched for. */
  exact: boolean
}

const most = 8
const archive: ShipmentFilter = { ...everything, marks: ["archived"] }

/** The shipments that a text finds, archived ones last: the exact ones first, then by their last event. */
export async function findShipments(
  db: TeamDb,
  text: string,
  clock: Clock,
): Promise<FoundShipment[]> {
  if (text.trim() === "") return []
  const options = { sort: { key: "event", direction: "desc" }, cursor: null, clock } as const
  const live = await listShipments(db, { ...options, filter: { ...everything, text }, limit: most })
  const found = live.rows.map((row, index) => shown(row, index < live.exact))
  if (live.exact > 0 || found.length >= most) return found
  const candidates = await candidatesFor(db, text)
  const limit = Math.max(most - found.length, 2)
  const put = await listShipments(db, {
    ...options,
    filter: { ...archive, text },
    limit,
    candidates,
  })
  const archived = put.rows.map((row, index) => shown(row, index < put.exact))
  return put.exact > 0 ? [...archived, ...found] : [...found, ...archived]
}

/** The shipments with these ids that are still there, in the order of the ids. */
export async function shipmentsById(
  db: TeamDb,
  ids: readonly string[],
  clock: Clock,
): Promise<FoundShipment[]> {
  const [live, archived] = await Promise.all([
    readExact(db, ids, everything, clock),
    readExact(db, ids, archive, clock),
  ])
  const rows = [...live, ...archived]
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    return row ? [shown(row, false)] : []
  })
}

function shown(row: ShipmentRow, exact: boolean): FoundShipment {
  const { id, carrier, trackingNumber, orderNumber, recipientName, category, detail } = row
  const known = { id, carrier, trackingNumber, orderNumber, recipientName, category, detail }
  return { ...known, archived: row.archivedAt !== null, exact }
}

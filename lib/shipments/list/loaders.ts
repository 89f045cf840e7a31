import { createLoader } from "nuqs/server"
import { requireMember } from "@/lib/session/session"
import { filterOf, listParams, sortOf } from "@/lib/shipments/list-params"
import { loadShipment } from "@/lib/shipments/loaders"
import { type Neighbours, neighboursOf } from "@/lib/shipments/neighbours"

/**
 * What stands before and after a shipment in the list that one came from. `from` is the list's address,
 * as `listAddress` gives it.
 */
export async function loadNeighbours(id: string, from: string): Promise<Neighbours> {
  const [{ db, team }, { shipment }] = await Promise.all([requireMember(), loadShipment(id)])
  const params = readParams(new URLSearchParams(from.slice(from.indexOf("?") + 1)))
  const clock = { now: new Date(), timeZone: team.timeZone }
  return neighboursOf(db, shipment, {
    filter: filterOf(params, clock),
    sort: sortOf(params),
    clock,
  })
}

const readParams = createLoader(listParams)

import { NeighbourKeys } from "@/components/shipments/neighbour-keys"
import { loadNeighbours } from "@/lib/shipments/list/loaders"
import { shipmentHref } from "@/lib/shipments/list-address"

/** The way to the shipments beside this one in the list that one came from. */
export async function NeighbourLinks({ id, from }: { id: string; from: string }) {
  const { previous, next, position } = await loadNeighbours(id, from)
  return (
    <NeighbourKeys
      previous={previous && shipmentHref(previous, from)}
      next={next && shipmentHref(next, from)}
      position={position}
    />
  )
}

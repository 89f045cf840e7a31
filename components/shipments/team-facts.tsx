import { Assignee } from "@/components/shipments/assignee"
import { Fact, Facts } from "@/components/shipments/facts"
import { Tags } from "@/components/shipments/tags"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** Who of the team looks after it, and how the team sorts it. */
export function TeamFacts({ data: { shipment, members } }: { data: ShipmentData }) {
  return (
    <Facts title="Team">
      <dl>
        <Fact name="Looked after by">
          <Assignee shipmentId={shipment.id} assigneeId={shipment.assigneeId} members={members} />
        </Fact>
        <Fact name="Tags">
          <Tags shipmentId={shipment.id} tags={shipment.tags} />
        </Fact>
      </dl>
    </Facts>
  )
}

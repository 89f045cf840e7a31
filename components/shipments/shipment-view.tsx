import { Suspense } from "react"
import { ShipmentFeedback } from "@/components/exceptions/shipment-feedback"
import { ArrivalFacts } from "@/components/shipments/arrival-facts"
import { AuditTrail } from "@/components/shipments/audit-trail"
import { ChangeHistory } from "@/components/shipments/change-history"
import { ConflictNotice } from "@/components/shipments/conflict-notice"
import { Decisions } from "@/components/shipments/decisions"
import { Estimates } from "@/components/shipments/estimates"
import { Journey, JourneySkeleton } from "@/components/shipments/journey"
import { MilestoneBar } from "@/components/shipments/milestone-bar"
import { NeighbourLinks } from "@/components/shipments/neighbour-links"
import { Notes } from "@/components/shipments/notes"
import { ParcelFacts } from "@/components/shipments/parcel-facts"
import { ProofOfDelivery } from "@/components/shipments/proof-of-delivery"
import { QuietRefresh } from "@/components/shipments/quiet-refresh"
import { RecipientFacts } from "@/components/shipments/recipient-facts"
import { ShipmentHead } from "@/components/shipments/shipment-head"
import { SourceFacts } from "@/components/shipments/source-facts"
import { StoryHeadline } from "@/components/shipments/story-headline"
import { TeamFacts } from "@/components/shipments/team-facts"
import { Timeline } from "@/components/shipments/timeline"
import { Section } from "@/components/ui/section"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface ShipmentViewProps {
  data: ShipmentData
  /** The address of the list that one came from; null when one came by another way. */
  from: string | null
  /** User id of who looks. */
  self: string
}

/**
 * One shipment on one screen: left the story, right the facts. On a phone the two columns are taken
 * apart (`contents`) and their parts follow one another by their order: what happens, then who and what.
 */
export function ShipmentView({ data, from, self }: ShipmentViewProps) {
  const { id } = data.shipment
  return (
    <div className="mx-auto max-w-6xl px-4 pt-3 pb-16 sm:px-6">
      <ShipmentHead
        data={data}
        from={from}
        beside={
          from === null ? null : (
            <Suspense key={id} fallback={null}>
              <NeighbourLinks id={id} from={from} />
            </Suspense>
          )
        }
      />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Story data={data} self={self} />
        <FactColumn data={data} />
      </div>
      <QuietRefresh />
    </div>
  )
}

function Story({ data, self }: Pick<ShipmentViewProps, "data" | "self">) {
  const { shipment, events, sourceNames, timeZone } = data
  return (
    <div className="min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-6 max-lg:contents lg:grid">
      <div className="order-1 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <StoryHeadline shipment={shipment} timeZone={timeZone} />
        <ConflictNotice conflict={shipment.conflict} />
        <MilestoneBar shipment={shipment} events={events} timeZone={timeZone} />
      </div>
      <div className="order-3 min-w-0">
        <Suspense fallback={<JourneySkeleton />}>
          <Journey id={shipment.id} />
        </Suspense>
      </div>
      <Section title="Timeline" className="order-4">
        <Timeline events={events} sourceNames={sourceNames} timeZone={timeZone} />
      </Section>
      <Suspense fallback={null}>
        <ShipmentFeedback id={shipment.id} />
      </Suspense>
      <Section title="Notes" className="order-6">
        <Notes shipmentId={shipment.id} notes={data.notes} members={data.members} self={self} />
      </Section>
      <Section title="Done by hand" className="order-8">
        <AuditTrail audits={data.audits} timeZone={timeZone} />
      </Section>
      <Section
        title="History of changes"
        description="Each time that our view of the shipment changed, and what changed it."
        className="order-9"
      >
        <ChangeHistory changes={data.changes} sourceNames={sourceNames} timeZone={timeZone} />
      </Section>
    </div>
  )
}

function FactColumn({ data }: { data: ShipmentData }) {
  const { shipment, timeZone } = data
  return (
    <aside
      aria-label="Facts"
      className="min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-5 text-sm max-lg:contents lg:grid"
    >
      <div className="order-2 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <ArrivalFacts shipment={shipment} timeZone={timeZone} />
        <ProofOfDelivery data={data} />
        <Estimates data={data} />
      </div>
      <div className="order-5 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <RecipientFacts shipment={shipment} timeZone={timeZone} />
        <TeamFacts data={data} />
      </div>
      <div className="order-7 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <Decisions
          shipmentId={data.shipment.id}
          address={data.shipment.recipientEmail}
          decisions={data.decisions}
          changes={data.changes}
          timeZone={timeZone}
        />
        <ParcelFacts shipment={shipment} generations={data.generations} />
        <SourceFacts data={data} />
      </div>
    </aside>
  )
}

import { ArrivalFacts } from "@/components/shipments/arrival-facts"
import { ChangeHistory } from "@/components/shipments/change-history"
import { ConflictNotice } from "@/components/shipments/conflict-notice"
import { Decisions } from "@/components/shipments/decisions"
import { Estimates } from "@/components/shipments/estimates"
import { MilestoneBar } from "@/components/shipments/milestone-bar"
import { ParcelFacts } from "@/components/shipments/parcel-facts"
import { ProofOfDelivery } from "@/components/shipments/proof-of-delivery"
import { QuietRefresh } from "@/components/shipments/quiet-refresh"
import { RecipientFacts } from "@/components/shipments/recipient-facts"
import { ShipmentHead } from "@/components/shipments/shipment-head"
import { SourceFacts } from "@/components/shipments/source-facts"
import { StoryHeadline } from "@/components/shipments/story-headline"
import { Timeline } from "@/components/shipments/timeline"
import { Section } from "@/components/ui/section"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** One shipment on one screen: left the story, right the facts. */
export function ShipmentView({ data }: { data: ShipmentData }) {
  const { shipment, timeZone } = data
  return (
    <div className="mx-auto max-w-6xl px-4 pt-3 pb-16 sm:px-6">
      <ShipmentHead data={data} />
      <div className="mt-5 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 content-start gap-8">
          <StoryHeadline shipment={shipment} timeZone={timeZone} />
          <ConflictNotice conflict={shipment.conflict} />
          <MilestoneBar shipment={shipment} events={data.events} timeZone={timeZone} />
          <Section title="Timeline">
            <Timeline events={data.events} sourceNames={data.sourceNames} timeZone={timeZone} />
          </Section>
          <Section
            title="History of changes"
            description="Each time that our view of the shipment changed, and what changed it."
          >
            <ChangeHistory
              changes={data.changes}
              sourceNames={data.sourceNames}
              timeZone={timeZone}
            />
          </Section>
        </div>
        <aside aria-label="Facts" className="grid min-w-0 content-start gap-6 text-sm">
          <ArrivalFacts shipment={shipment} timeZone={timeZone} />
          <ProofOfDelivery data={data} />
          <Estimates data={data} />
          <ParcelFacts shipment={shipment} generations={data.generations} />
          <RecipientFacts shipment={shipment} />
          <SourceFacts data={data} />
          <Decisions decisions={data.decisions} />
        </aside>
      </div>
      <QuietRefresh />
    </div>
  )
}

import { CaseList } from "@/components/exceptions/case-list"
import { PastTime } from "@/components/shipments/past-time"
import { Section } from "@/components/ui/section"
import { loadFeedback } from "@/lib/exceptions/loaders"
import { problemSummaries } from "@/lib/exceptions/schema"

/** What the recipient said of the delivery, and what is done about it; nothing where nobody said anything. */
export async function ShipmentFeedback({ id }: { id: string }) {
  const { feedback, cases } = await loadFeedback(id)
  if (feedback.length === 0 && cases.length === 0) return null
  const apart = feedback.filter(({ wentWell }) => wentWell || cases.length === 0)
  return (
    <Section title="Feedback" className="order-5">
      {apart.map((one) => (
        <p key={one.id} className="mb-3 text-sm">
          {one.wentWell
            ? "The recipient says that the delivery went well"
            : (problemSummaries[one.problem ?? ""] ?? "Says there is a problem")}
          , <PastTime at={one.givenAt} />
          {one.proven ? null : ", without the proof"}.
        </p>
      ))}
      {cases.length > 0 ? <CaseList cases={cases} ofShipment /> : null}
    </Section>
  )
}

import { type CountedKind, countedKinds } from "@/lib/page-counts/kinds"
import type { PageReport } from "@/lib/page-counts/report"
import type { Milestone } from "@/lib/tracking/categories"

/** The totals, and the same by how far the parcel was. */
export function PageNumbers({ report }: { report: PageReport }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of the page that scrolls by itself, not one of its own
    <div
      role="region"
      aria-label="Numbers by milestone"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the keyboard scrolls it
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full min-w-160 text-sm tabular-nums">
        <caption className="sr-only">What was done on the pages, by milestone</caption>
        <thead>
          <tr className="border-b text-left text-muted-foreground text-xs">
            <th scope="col" className="py-2 font-medium">
              Milestone
            </th>
            {countedKinds.map((kind) => (
              <th key={kind} scope="col" className="py-2 text-right font-medium">
                {kindNames[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.byMilestone.map(({ milestone, counts }) => (
            <Row key={milestone} name={milestoneNames[milestone]} counts={counts} />
          ))}
        </tbody>
        <tfoot>
          <Row name="All" counts={report.totals} />
        </tfoot>
      </table>
    </div>
  )
}

function Row({ name, counts }: { name: string; counts: Record<CountedKind, number> }) {
  return (
    <tr className="border-b">
      <th scope="row" className="py-2 text-left font-medium">
        {name}
      </th>
      {countedKinds.map((kind) => (
        <td key={kind} className="py-2 text-right">
          {counts[kind].toLocaleString("en")}
        </td>
      ))}
    </tr>
  )
}

const kindNames: Record<CountedKind, string> = {
  view: "Views",
  promotion: "Promotion",
  support: "Support",
  carrier: "Carrier",
  calendar: "Calendar",
  feedback_well: "Went well",
  feedback_problem: "Problem",
}

const milestoneNames: Record<Milestone, string> = {
  label_created: "Label created",
  handed_over: "Handed over",
  in_transit: "In transit",
  out_for_delivery: "Out for delivery",
  ready_for_pickup: "Ready for pickup",
  delivered: "Delivered",
  needs_attention: "Needs attention",
  returned: "Returned",
}

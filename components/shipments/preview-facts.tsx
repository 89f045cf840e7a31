import type { ReactNode } from "react"
import type { PreviewData } from "@/components/shipments/use-preview"
import { useNow } from "@/components/ui/clock"
import { arrivalOf } from "@/lib/shipments/arrival-words"
import { dayWords, placeWords } from "@/lib/shipments/labels"
import { expectedWords } from "@/lib/shipments/window-words"

/** What one asks of a parcel first: when it comes, for whom, of which order. */
export function PreviewFacts({ data, timeZone }: { data: PreviewData; timeZone: string }) {
  const now = new Date(useNow())
  const date = (at: string | null) => (at === null ? null : new Date(at))
  const promisedAt = date(data.promisedAt)
  const [eta, etaFrom] = [date(data.eta), date(data.etaFrom)]
  const deliveredAt = date(data.deliveredAt)
  const arrival = arrivalOf({ ...data, eta, etaFrom, promisedAt, deliveredAt }, now, timeZone)
  // Here is room for the hours that the list leaves out.
  const window = arrival && eta && etaFrom && !arrival.past && !arrival.text.endsWith("late")
  const place = placeWords({ city: data.destinationCity, country: data.destinationCountry })
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-y-1.5 text-sm [&_dd]:break-words [&_dt]:text-muted-foreground">
      <Fact name={data.deliveredAt ? "Arrived" : "Arrival"}>
        {arrival ? (
          <span className={arrival.late ? "font-medium text-tone-late" : undefined}>
            {window ? expectedWords({ eta, etaFrom }, now, timeZone) : arrival.text}
          </span>
        ) : null}
      </Fact>
      <Fact name="Promised">{promisedAt ? dayWords(promisedAt, now, timeZone) : null}</Fact>
      <Fact name="Order">{data.orderNumber}</Fact>
      <Fact name="Value">{valueWords(data)}</Fact>
      <Fact name="Recipient">{data.recipientName}</Fact>
      <Fact name="E-mail">{data.recipientEmail}</Fact>
      <Fact name="Phone">{data.recipientPhone}</Fact>
      <Fact name="Destination">{place}</Fact>
      <Fact name="Service">{data.serviceLevel}</Fact>
      <Fact name="Warehouse">{data.warehouse}</Fact>
      <Fact name="Tags">{data.tags.join(", ")}</Fact>
      <Fact name="Assignee">{data.assignee}</Fact>
      <Fact name="Source">{data.connection?.name}</Fact>
      <Fact name="Archived">{data.archivedAt ? "Yes" : null}</Fact>
    </dl>
  )
}

/** What is not known is left out. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function valueWords({ orderValue, currency }: PreviewData): string | null {
  if (orderValue === null) return null
  const amount = orderValue.toLocaleString("en", { minimumFractionDigits: 2 })
  return currency ? `${amount} ${currency}` : amount
}

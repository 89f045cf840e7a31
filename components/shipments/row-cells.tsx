import { relative } from "@/components/ui/relative"
import { states } from "@/components/ui/states"
import { arrivalOf } from "@/lib/shipments/arrival-words"
import { stateWords } from "@/lib/shipments/detail-words"
import { dayWords, placeWords } from "@/lib/shipments/labels"
import type { ColumnKey } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"
import { expectedWords } from "@/lib/shipments/window-words"
import { carrierName, carrierTrackingUrl } from "@/lib/tracking/carriers"

export interface CellProps {
  line: ShipmentLine
  now: number
  timeZone: string
  href: string
}

/** How each column of the list is drawn. Classes are those of rows.css. */
export const cells: Readonly<Record<ColumnKey, (props: CellProps) => React.ReactNode>> = {
  state: StateCell,
  number: NumberCell,
  order: ({ line }) => <Text className="order">{line.order}</Text>,
  recipient: ({ line }) => <Text className="recipient">{line.recipient}</Text>,
  email: ({ line }) => <Text className="email">{line.email}</Text>,
  destination: ({ line }) => (
    <Text className="destination">{line.destination && placeWords(line.destination)}</Text>
  ),
  event: EventCell,
  arrival: ArrivalCell,
  promised: ({ line, now, timeZone }) => (
    <Text className="promised">{dayOf(line.promised, now, timeZone)}</Text>
  ),
  service: ({ line }) => <Text className="service">{line.service}</Text>,
  warehouse: ({ line }) => <Text className="warehouse">{line.warehouse}</Text>,
  value: ({ line }) => <Text className="value">{valueWords(line)}</Text>,
  tags: TagsCell,
  assignee: ({ line }) => <Text className="assignee">{line.assignee}</Text>,
  created: ({ line, now }) => (
    <td className="created">
      <Time at={line.created} now={now} />
    </td>
  ),
  source: ({ line }) => <Text className="source">{line.source}</Text>,
  checked: CheckedCell,
}

function StateCell({ line, href }: CellProps) {
  const { tone, label } = states[line.category]
  return (
    <td className="state">
      <a href={href} data-row-link="" aria-label={`Shipment ${line.number}`} className={tone}>
        <svg aria-hidden="true">
          <use href={`#state-${line.category}`} />
        </svg>
        <span>{stateWords(line.category, line.detail) ?? label}</span>
      </a>
    </td>
  )
}

/** Carrier and number: the number copies itself, the arrow leads to the carrier's own page. */
function NumberCell({ line: { carrier, number } }: CellProps) {
  const name = carrierName(carrier)
  const url = carrierTrackingUrl(carrier, number)
  return (
    <td className="number">
      <i>{name}</i>
      <button type="button" data-copy={number} aria-label={`Copy tracking number ${number}`}>
        {number}
      </button>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer" aria-label={`See ${number} at ${name}`}>
          ↗
        </a>
      ) : null}
    </td>
  )
}

/** The time stands first, so that the words may be cut at it. */
function EventCell({ line, now }: CellProps) {
  const place = line.place ? placeWords(line.place) : null
  return (
    <td className="event">
      <Time at={line.event ?? line.created} now={now} />
      {line.failure ? <b title={line.failure}>Check failed</b> : null}
      {line.event === undefined ? <i>No scan yet</i> : line.message}
      {place ? <i> · {place}</i> : null}
    </td>
  )
}

/** When the parcel comes or came, as a day of the team's; what was promised on hover. */
function ArrivalCell({ line, now, timeZone }: CellProps) {
  const arrival = arrivalOf(
    {
      category: line.category,
      terminal: line.terminal ?? false,
      eta: dateOf(line.eta),
      etaFrom: dateOf(line.etaFrom),
      promisedAt: dateOf(line.promised),
      deliveredAt: dateOf(line.delivered),
    },
    new Date(now),
    timeZone,
  )
  if (!arrival) return <Text className="arrival" />
  const promised = dayOf(line.promised, now, timeZone)
  const told = [windowOf(line, now, timeZone), promised && `Promised ${promised}`]
  return (
    <td
      className="arrival"
      title={told.filter(Boolean).join(" · ") || undefined}
      data-late={arrival.late || undefined}
      data-past={arrival.past || undefined}
    >
      {arrival.text}
    </td>
  )
}

function TagsCell({ line: { tags } }: CellProps) {
  if (!tags) return <Text className="tags" />
  return (
    <td className="tags" title={tags.join(", ")}>
      {tags.map((tag) => (
        <span key={tag}>{tag}</span>
      ))}
    </td>
  )
}

function CheckedCell({ line, now }: CellProps) {
  if (line.checked === undefined) {
    return (
      <td className="checked">
        <i>{line.pushed ? "By webhook" : "Not yet"}</i>
      </td>
    )
  }
  return (
    <td className="checked">
      <Time at={line.checked} now={now} />
    </td>
  )
}

function Text({
  className,
  children,
}: {
  className: ColumnKey
  children?: string | null | undefined
}) {
  if (!children) return <td className={className} data-none="" />
  return <td className={className}>{children}</td>
}

/** The exact time is put on it when it is pointed at (use-exact-times.ts). */
function Time({ at, now }: { at: number; now: number }) {
  // A fresh row may be newer than the page's clock, which moves twice a minute.
  const date = new Date(Math.min(at, now))
  return <time dateTime={new Date(at).toISOString()}>{relative(date, new Date(now))}</time>
}

function dateOf(at: number | undefined): Date | null {
  return at === undefined ? null : new Date(at)
}

/** The hours too, for which the cell has no room. */
function windowOf(line: ShipmentLine, now: number, timeZone: string): string | null {
  const [eta, etaFrom] = [dateOf(line.eta), dateOf(line.etaFrom)]
  if (!eta || !etaFrom || line.delivered !== undefined) return null
  return expectedWords({ eta, etaFrom }, new Date(now), timeZone)
}

function dayOf(at: number | undefined, now: number, timeZone: string): string | null {
  return at === undefined ? null : dayWords(new Date(at), new Date(now), timeZone)
}

function valueWords({ value, currency }: ShipmentLine): string | null {
  if (value === undefined) return null
  const amount = value.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return currency ? `${amount} ${currency}` : amount
}

import { createColumnHelper } from "@tanstack/react-table"
import type { Features } from "@/components/data-table/features"
import { ArrivalCell } from "@/components/shipments/arrival-cell"
import { Freshness } from "@/components/shipments/freshness"
import { NumberCell } from "@/components/shipments/number-cell"
import { PastTime } from "@/components/shipments/past-time"
import { StateBadge } from "@/components/ui/state-badge"
import { stateWords } from "@/lib/shipments/detail-words"
import { placeWords } from "@/lib/shipments/labels"
import type { ShipmentRow } from "@/lib/shipments/list/rows"

const helper = createColumnHelper<Features, ShipmentRow>()

/** Column ids that can be sorted are the keys of the list's orders. */
export const shipmentColumns = (timeZone: string) =>
  helper.columns([
    helper.display({
      id: "state",
      header: "State",
      enableSorting: false,
      meta: { className: "w-46" },
      cell: ({ row: { original: row } }) => (
        <a
          href={`/shipments/${row.id}`}
          data-row-link=""
          aria-label={`Shipment ${row.trackingNumber}`}
          className="inline-flex max-w-full rounded-md align-middle outline-offset-1"
        >
          <StateBadge category={row.category} label={stateWords(row.category, row.detail)} />
        </a>
      ),
    }),
    helper.display({
      id: "number",
      header: "Number",
      enableSorting: false,
      meta: { className: "w-75" },
      cell: ({ row }) => <NumberCell shipment={row.original} />,
    }),
    helper.accessor("orderNumber", {
      header: "Order",
      enableSorting: false,
      meta: { className: "w-20 hidden lg:table-cell" },
      cell: ({ getValue }) => getValue() ?? <None />,
    }),
    helper.display({
      id: "recipient",
      header: "Recipient",
      enableSorting: false,
      meta: { className: "w-34 hidden lg:table-cell" },
      cell: ({ row: { original: row } }) => (
        <span title={row.recipientEmail ?? undefined}>
          {row.recipientName ?? row.recipientEmail ?? <None />}
        </span>
      ),
    }),
    helper.accessor("lastEventAt", {
      id: "event",
      header: "Last event",
      sortDescFirst: true,
      cell: ({ row: { original: row } }) => <LastEvent shipment={row} />,
    }),
    helper.accessor("eta", {
      header: "Arrival",
      sortDescFirst: false,
      meta: { className: "w-25" },
      cell: ({ row }) => <ArrivalCell shipment={row.original} timeZone={timeZone} />,
    }),
    helper.display({
      id: "freshness",
      header: "Checked",
      enableSorting: false,
      meta: { className: "w-27 hidden xl:table-cell" },
      cell: ({ row }) => <Freshness shipment={row.original} />,
    }),
  ])

function LastEvent({ shipment }: { shipment: ShipmentRow }) {
  if (!shipment.lastEventAt) {
    return (
      <span className="flex items-baseline gap-2 text-muted-foreground">
        <span className="min-w-0 flex-1 truncate">No scan yet</span>
        <PastTime at={shipment.createdAt} focusable={false} className="text-xs" />
      </span>
    )
  }
  const place = placeWords({ city: shipment.lastCity, country: shipment.lastCountry })
  return (
    <span className="flex items-baseline gap-2">
      <span className="min-w-0 flex-1 truncate" title={shipment.lastMessage ?? undefined}>
        {shipment.lastMessage}
        {place ? <span className="text-muted-foreground"> · {place}</span> : null}
      </span>
      <PastTime
        at={shipment.lastEventAt}
        focusable={false}
        className="shrink-0 text-muted-foreground text-xs"
      />
    </span>
  )
}

function None() {
  return <span className="text-muted-foreground/70">–</span>
}

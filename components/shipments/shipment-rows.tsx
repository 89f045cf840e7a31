"use client"

import { useMemo } from "react"
import { DataTable } from "@/components/data-table/data-table"
import { useHeld } from "@/components/data-table/use-held"
import { useSteadyRows } from "@/components/data-table/use-steady-rows"
import { shipmentColumns } from "@/components/shipments/columns"
import { ShipmentCard } from "@/components/shipments/shipment-card"
import type { ListState } from "@/components/shipments/use-list-state"
import { Button } from "@/components/ui/button"
import { sortKeys } from "@/lib/shipments/filter"
import type { ShipmentRow } from "@/lib/shipments/list/rows"
import type { ShipmentListData } from "@/lib/shipments/loaders"

interface ShipmentRowsProps {
  data: ShipmentListData
  state: ListState
  onOpen: (row: ShipmentRow, newTab: boolean) => void
}

/** The rows: a table on wide screens, cards on narrow ones. They hold still under the pointer. */
export function ShipmentRows({ data, state: { params, choose }, onOpen }: ShipmentRowsProps) {
  const { timeZone } = data.team
  const columns = useMemo(() => shipmentColumns(timeZone), [timeZone])
  const sorting = useMemo(
    () => [{ id: params.sort, desc: params.dir === "desc" }],
    [params.sort, params.dir],
  )
  const { held, props } = useHeld()
  const { rows, waiting, release } = useSteadyRows(data.rows, data.question, held)

  return (
    <div className="relative" {...props}>
      {waiting ? (
        <Button
          size="sm"
          onClick={release}
          className="-translate-x-1/2 absolute -top-8.5 left-1/2 z-10 rounded-full shadow-popup"
        >
          Newer activity: show
        </Button>
      ) : null}
      <DataTable
        label="Shipments"
        columns={columns}
        rows={rows}
        sorting={sorting}
        onSortingChange={([wanted]) => {
          const sort = sortKeys.find((key) => key === wanted?.id)
          if (sort) choose({ sort, dir: wanted?.desc ? "desc" : "asc" })
        }}
        onOpen={onOpen}
        className="max-md:hidden"
      />
      <ul className="border-border border-y md:hidden">
        {rows.map((row) => (
          <li key={row.id} data-row={row.id} className="border-border border-t first:border-t-0">
            <ShipmentCard shipment={row} timeZone={timeZone} onOpen={() => onOpen(row, false)} />
          </li>
        ))}
      </ul>
    </div>
  )
}

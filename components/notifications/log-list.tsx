"use client"

import { BellOff } from "lucide"
import Link from "next/link"
import { useRef } from "react"
import { useRowKeys } from "@/components/data-table/use-row-keys"
import { LogFilterBar } from "@/components/notifications/log-filter"
import { LogRow } from "@/components/notifications/log-row"
import { EmptyState } from "@/components/ui/empty-state"
import type { LogData } from "@/lib/notifications/loaders"

/** The log's rows with their filter; j and k move, Enter opens the shipment. */
export function LogList({ data }: { data: LogData }) {
  const list = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useRowKeys(list, search)
  return (
    <div ref={list} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <LogFilterBar filter={data.filter} carriers={data.carriers} search={search} />
      {data.decisions.length === 0 ? (
        <Nothing data={data} />
      ) : (
        <table
          aria-label="Notifications"
          className="w-full table-fixed text-left text-sm max-md:block"
        >
          <thead className="max-md:sr-only">
            <tr className="border-b text-muted-foreground text-xs [&>th]:h-9 [&>th]:font-medium">
              <th scope="col" className="w-36">
                Mail
              </th>
              <th scope="col" className="w-52">
                Recipient
              </th>
              <th scope="col" className="w-42">
                Parcel
              </th>
              <th scope="col" className="w-32">
                State
              </th>
              <th scope="col">Why</th>
              <th scope="col" className="w-22 text-right">
                Decided
              </th>
            </tr>
          </thead>
          <tbody className="max-md:block">
            {data.decisions.map((decision) => (
              <LogRow
                key={decision.id}
                decision={decision}
                now={data.now}
                timeZone={data.timeZone}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Nothing({ data }: { data: LogData }) {
  if (!data.cleared) {
    return (
      <EmptyState icon={BellOff} title="Nothing was decided like that">
        Choose another outcome, carrier or day, or search for the beginning of an address, a
        tracking number or an order.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={BellOff} title="Nothing decided yet">
      As soon as a parcel moves, this says who was told and who was not, and why. Turn on what
      recipients should hear in{" "}
      <Link
        href="/settings/notifications"
        className="rounded-sm text-link underline underline-offset-4"
      >
        the settings
      </Link>
      .
    </EmptyState>
  )
}

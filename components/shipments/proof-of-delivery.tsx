"use client"

import Link from "next/link"
import { EventTime } from "@/components/shipments/event-time"
import { Fact, Facts, Unknown } from "@/components/shipments/facts"
import { useNow } from "@/components/ui/clock"
import { detailWords } from "@/lib/shipments/detail-words"
import { dateIn, dayWords, placeWords } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { deliveryScan } from "@/lib/shipments/proof"

/** Who signed for the parcel, when and where, and the payload that says so; nothing until it is delivered. */
export function ProofOfDelivery({ data }: { data: ShipmentData }) {
  const now = new Date(useNow())
  const { shipment, events, sourceNames, timeZone } = data
  const scan = deliveryScan(shipment.deliveredAt, events)
  if (!scan) return null
  const day = scan.localTime?.slice(0, 10) ?? dateIn(scan.occurredAt, timeZone)
  const place = placeWords(scan)
  const source = sourceNames[scan.source] ?? scan.source
  return (
    <Facts title="Proof of delivery">
      <dl>
        <Fact name="How">{detailWords(scan.detail)}</Fact>
        <Fact name="Signed by">
          {shipment.signedBy ?? <Unknown>The carrier names nobody</Unknown>}
        </Fact>
        <Fact name="When">
          <span className="flex flex-wrap items-baseline gap-x-1.5">
            {dayWords(new Date(`${day}T12:00:00Z`), now, "UTC")}
            <EventTime event={scan} timeZone={timeZone} />
          </span>
        </Fact>
        <Fact name="Where">{place ?? <Unknown>The carrier does not say</Unknown>}</Fact>
        <Fact name="Told by">
          {scan.payloadId ? (
            <Link
              href={`/settings/sources/payloads/${scan.payloadId}`}
              className="rounded-sm hover:underline"
            >
              {source}
            </Link>
          ) : (
            source
          )}
        </Fact>
      </dl>
    </Facts>
  )
}

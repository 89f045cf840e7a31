import Link from "next/link"
import { countOf } from "@/lib/shipments/labels"

interface WaitingShipmentsProps {
  connectionId: string
  /** Shipments that wait for a check, and those of them that have old news. */
  waiting: number
  stale: number
}

/** How many shipments wait for a source, and a way to those whose news is old. */
export function WaitingShipments({ connectionId, waiting, stale }: WaitingShipmentsProps) {
  if (waiting + stale === 0) return null
  return (
    <>
      {waiting > 0
        ? `${countOf(waiting, "shipment")} ${waiting === 1 ? "waits" : "wait"} for a check`
        : null}
      {waiting > 0 && stale > 0 ? "; " : null}
      {stale > 0 ? (
        <Link
          href={staleHref(connectionId)}
          className="relative z-10 rounded-sm underline underline-offset-2"
        >
          {waiting > 0 ? `${stale.toLocaleString("en")} of them` : countOf(stale, "shipment")}{" "}
          {stale === 1 ? "has" : "have"} old news
        </Link>
      ) : null}
      .
    </>
  )
}

function staleHref(connectionId: string) {
  return `/shipments?is=stale&connection=${connectionId}`
}

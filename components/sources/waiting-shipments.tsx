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
  const have = stale === 1 ? "has old news" : "have old news"
  const link = (words: string) => (
    <Link
      href={staleHref(connectionId)}
      className="relative z-10 rounded-sm underline underline-offset-2"
    >
      {words}
    </Link>
  )
  if (waiting === 0) return <>{link(`${countOf(stale, "shipment")} ${have}`)}.</>
  const waits = `${countOf(waiting, "shipment")} ${waiting === 1 ? "waits" : "wait"} for a check`
  if (stale === 0) return `${waits}.`
  if (stale === waiting)
    return (
      <>
        {waits} and {link(have)}.
      </>
    )
  return (
    <>
      {waits}; {link(`${stale.toLocaleString("en")} of them ${have}`)}.
    </>
  )
}

function staleHref(connectionId: string) {
  return `/shipments?is=stale&connection=${connectionId}`
}

import type { Metadata } from "next"
import type { SearchParams } from "nuqs/server"
import { ShipmentsList } from "@/components/shipments/shipments-list"
import { TroubleBanner } from "@/components/sources/trouble-banner"
import { loadShipmentList } from "@/lib/shipments/loaders"
import { loadTroubles } from "@/lib/sources/connections/loaders"
import { loadViews } from "@/lib/views/loaders"

export const metadata: Metadata = { title: "Shipments" }

export default async function ShipmentsPage(props: { searchParams: Promise<SearchParams> }) {
  const [data, views, troubles] = await Promise.all([
    loadShipmentList(props.searchParams),
    loadViews(props.searchParams),
    loadTroubles(),
  ])
  return (
    <>
      <TroubleBanner troubles={troubles} />
      <ShipmentsList data={data} views={views} />
    </>
  )
}

import type { Metadata } from "next"
import type { SearchParams } from "nuqs/server"
import { ShipmentsList } from "@/components/shipments/shipments-list"
import { loadShipmentList } from "@/lib/shipments/loaders"

export const metadata: Metadata = { title: "Shipments" }

export default async function ShipmentsPage(props: { searchParams: Promise<SearchParams> }) {
  return <ShipmentsList data={await loadShipmentList(props.searchParams)} />
}

import type { Metadata } from "next"
import { ShipmentView } from "@/components/shipments/shipment-view"
import { loadSelf } from "@/lib/notes/loaders"
import { fromParam, listAddress } from "@/lib/shipments/list-address"
import { loadShipment } from "@/lib/shipments/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface ShipmentPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: ShipmentPageProps): Promise<Metadata> {
  const { shipment } = await loadShipment((await params).id)
  return { title: `${carrierName(shipment.carrier)} ${shipment.trackingNumber}` }
}

export default async function ShipmentPage({ params, searchParams }: ShipmentPageProps) {
  const [{ id }, search] = await Promise.all([params, searchParams])
  const [data, self] = await Promise.all([loadShipment(id), loadSelf()])
  return <ShipmentView data={data} from={listAddress(search[fromParam])} self={self} />
}

import type { Metadata } from "next"
import { ShipmentView } from "@/components/shipments/shipment-view"
import { loadShipment } from "@/lib/shipments/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface ShipmentPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: ShipmentPageProps): Promise<Metadata> {
  const { shipment } = await loadShipment((await params).id)
  return { title: `${carrierName(shipment.carrier)} ${shipment.trackingNumber}` }
}

export default async function ShipmentPage({ params }: ShipmentPageProps) {
  return <ShipmentView data={await loadShipment((await params).id)} />
}

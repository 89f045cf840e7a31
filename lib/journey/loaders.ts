import { type Journey, journeyOf } from "@/lib/journey/journey-map"
import { placeWords } from "@/lib/shipments/labels"
import { loadShipment } from "@/lib/shipments/loaders"

/** The journey of a shipment, drawn. */
export async function loadJourney(id: string): Promise<Journey> {
  const { shipment, events } = await loadShipment(id)
  const origin = { city: shipment.originCity, region: null, country: shipment.originCountry }
  const destination = {
    city: shipment.destinationCity,
    region: shipment.destinationRegion,
    country: shipment.destinationCountry,
  }
  const ended = shipment.terminal || shipment.returning
  return journeyOf({ scans: events, origin, destination, ended }, placeWords)
}

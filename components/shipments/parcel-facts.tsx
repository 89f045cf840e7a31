import Link from "next/link"
import { ChangeCarrier } from "@/components/shipments/change-carrier"
import { Fact, Facts } from "@/components/shipments/facts"
import { CarrierLink, CopyableNumber } from "@/components/shipments/number-cell"
import { PastTime } from "@/components/shipments/past-time"
import { CopyableId } from "@/components/ui/copy-button"
import { states } from "@/components/ui/states"
import { placeWords } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { carrierName } from "@/lib/tracking/carriers"

interface ParcelFactsProps {
  shipment: ShipmentData["shipment"]
  generations: ShipmentData["generations"]
}

/** Carrier, number, service and route; and other parcels that had the same number. */
export function ParcelFacts({ shipment, generations }: ParcelFactsProps) {
  const from = placeWords({ city: shipment.originCity, country: shipment.originCountry })
  const to = placeWords({
    city: shipment.destinationCity,
    region: shipment.destinationRegion,
    country: shipment.destinationCountry,
  })
  return (
    <Facts title="Parcel">
      <dl>
        <Fact name="Carrier">
          <span className="flex flex-wrap items-baseline gap-x-2">
            {carrierName(shipment.carrier)}
            <ChangeCarrier
              shipmentId={shipment.id}
              carrier={shipment.carrier}
              trackingNumber={shipment.trackingNumber}
            />
          </span>
        </Fact>
        <Fact name="Number">
          <span className="flex items-center">
            <CopyableNumber>{shipment.trackingNumber}</CopyableNumber>
            <CarrierLink carrier={shipment.carrier} trackingNumber={shipment.trackingNumber} />
          </span>
        </Fact>
        {shipment.externalId ? (
          <Fact name="Provider's id">
            <CopyableId value={shipment.externalId} label="provider's id" />
          </Fact>
        ) : null}
        {shipment.serviceLevel ? <Fact name="Service">{shipment.serviceLevel}</Fact> : null}
        {from ? <Fact name="From">{from}</Fact> : null}
        {to ? <Fact name="To">{to}</Fact> : null}
        <Fact name="Added">
          <PastTime at={shipment.createdAt} />
        </Fact>
        {generations.length > 0 ? (
          <Fact name="Same number">
            {generations.map(({ id, category, createdAt }) => (
              <span key={id} className="block">
                <Link href={`/shipments/${id}`} className="rounded-sm text-link hover:underline">
                  {states[category].label}
                </Link>{" "}
                <PastTime at={createdAt} className="text-muted-foreground text-xs" />
              </span>
            ))}
          </Fact>
        ) : null}
      </dl>
    </Facts>
  )
}

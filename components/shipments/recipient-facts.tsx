import { EditShipment } from "@/components/shipments/edit-shipment"
import { Fact, Facts, Unknown } from "@/components/shipments/facts"
import { CopyableId } from "@/components/ui/copy-button"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** The order and who it goes to; can be corrected. */
export function RecipientFacts({ shipment }: { shipment: ShipmentData["shipment"] }) {
  const { orderNumber, recipientName, recipientEmail, recipientPhone, postalCode } = shipment
  return (
    <Facts title="Order and recipient" action={<EditShipment shipment={shipment} />}>
      <dl>
        <Fact name="Order">
          {orderNumber ? <CopyableId value={orderNumber} label="order number" /> : <Unknown />}
        </Fact>
        <Fact name="Name">{recipientName ?? <Unknown />}</Fact>
        <Fact name="E-mail">
          {recipientEmail ? (
            <a href={`mailto:${recipientEmail}`} className="rounded-sm hover:underline">
              {recipientEmail}
            </a>
          ) : (
            <Unknown>None: nobody is mailed</Unknown>
          )}
        </Fact>
        {recipientPhone ? (
          <Fact name="Phone">
            <a
              href={`tel:${recipientPhone.replace(/[^\d+]/g, "")}`}
              className="rounded-sm hover:underline"
            >
              {recipientPhone}
            </a>
          </Fact>
        ) : null}
        {postalCode ? <Fact name="Postcode">{postalCode}</Fact> : null}
        {shipment.customerId ? <Fact name="Customer id">{shipment.customerId}</Fact> : null}
      </dl>
    </Facts>
  )
}

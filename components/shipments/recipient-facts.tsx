import { EditShipment } from "@/components/shipments/edit-shipment"
import { Fact, Facts, Unknown } from "@/components/shipments/facts"
import { CopyableId } from "@/components/ui/copy-button"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { moneyWords } from "@/lib/shipments/order-words"

type Shipment = ShipmentData["shipment"]

/** The order and who it goes to; can be corrected. */
export function RecipientFacts({ shipment, timeZone }: { shipment: Shipment; timeZone: string }) {
  return (
    <Facts
      title="Order and recipient"
      action={<EditShipment shipment={shipment} timeZone={timeZone} />}
    >
      <dl>
        <Person shipment={shipment} />
        <Order shipment={shipment} />
        {shipment.metadata.map(({ key, value }) => (
          <Fact key={key} name={key}>
            <span dir="auto">{value}</span>
          </Fact>
        ))}
      </dl>
    </Facts>
  )
}

function Person({ shipment }: { shipment: Shipment }) {
  const { recipientName, recipientEmail, recipientPhone, recipientLocale } = shipment
  const address = addressLines(shipment)
  return (
    <>
      <Fact name="Name">{recipientName ? <Auto>{recipientName}</Auto> : <Unknown />}</Fact>
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
      {address.length > 0 ? (
        <Fact name="Address">
          {address.map((line) => (
            <span key={line} dir="auto" className="block">
              {line}
            </span>
          ))}
        </Fact>
      ) : null}
      {recipientLocale ? <Fact name="Language">{languageName(recipientLocale)}</Fact> : null}
    </>
  )
}

function Order({ shipment }: { shipment: Shipment }) {
  const { orderNumber, orderId, customerId, items, warehouse } = shipment
  const value = moneyWords(shipment.orderValue, shipment.currency)
  return (
    <>
      <Fact name="Order">
        {orderNumber ? <CopyableId value={orderNumber} label="order number" /> : <Unknown />}
      </Fact>
      {orderId ? (
        <Fact name="Order id">
          <CopyableId value={orderId} label="order id" />
        </Fact>
      ) : null}
      {customerId ? (
        <Fact name="Customer id">
          <CopyableId value={customerId} label="customer id" />
        </Fact>
      ) : null}
      {value ? <Fact name="Value">{value}</Fact> : null}
      {items.length > 0 ? (
        <Fact name="Items">
          <ul>
            {items.map(({ name, sku, quantity }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an order may be alike
              <li key={index}>
                {quantity} × <Auto>{name}</Auto>
                {sku ? <span className="text-muted-foreground text-xs"> {sku}</span> : null}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
      {warehouse ? <Fact name="Warehouse">{warehouse}</Fact> : null}
    </>
  )
}

/** A name in its own direction of writing. */
function Auto({ children }: { children: string }) {
  return <bdi>{children}</bdi>
}

function addressLines(shipment: Shipment): string[] {
  const { street, postalCode, destinationCity, destinationRegion, destinationCountry } = shipment
  const town = [postalCode, destinationCity, destinationRegion].filter(Boolean).join(" ")
  // The country alone is where the parcel goes, which stands with the parcel.
  if (!street && !postalCode) return []
  return [street, town, destinationCountry].filter((line): line is string => Boolean(line))
}

function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(locale) ?? locale
  } catch {
    return locale
  }
}

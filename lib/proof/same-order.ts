import type { Prisma } from "@/lib/db/generated/client"

/** What tells that parcels belong together. */
export interface OrderFacts {
  orderNumber: string | null
  recipientEmail: string | null
  postalCode: string | null
}

/**
 * The other parcels of a shipment's order: those that name the same order and go to the same e-mail
 * address or postcode, since order numbers come round again. Null where nothing tells.
 */
export function otherParcels(id: string, facts: OrderFacts): Prisma.ShipmentWhereInput | null {
  const { orderNumber, recipientEmail, postalCode } = facts
  const same: Prisma.ShipmentWhereInput[] = [
    ...(recipientEmail
      ? [{ recipientEmail: { equals: recipientEmail, mode: "insensitive" as const } }]
      : []),
    ...(postalCode ? [{ postalCode }] : []),
  ]
  if (!orderNumber || same.length === 0) return null
  return { orderNumber, id: { not: id }, OR: same }
}

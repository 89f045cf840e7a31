import { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { type PickupPoint, readPickupPoint } from "@/lib/tracking/pickup-point"

/**
 * What the public page is never told (lib/tracking-page/input has no field for it), read only after the
 * proof was given, and shown only on a page that nobody keeps.
 */
export interface PersonalInput {
  recipientName: string | null
  street: string | null
  postalCode: string | null
  city: string | null
  region: string | null
  /** Two letters. */
  country: string | null
  orderNumber: string | null
  items: { name: string; quantity: number }[]
  signedBy: string | null
  pickupPoint: PickupPoint | null
  /** What the carrier itself wrote of each scan, newest first; people's names may stand in it. */
  carrierWords: { occurredAt: Date; message: string }[]
}

/** The private part of a proven shipment. Throws Prisma's error for one that the team does not have. */
export async function findPersonal(db: TeamDb, shipmentId: string): Promise<PersonalInput> {
  const row = await db.shipment.findUniqueOrThrow({
    where: { id: shipmentId },
    select: {
      recipientName: true,
      street: true,
      postalCode: true,
      destinationCity: true,
      destinationRegion: true,
      destinationCountry: true,
      orderNumber: true,
      items: true,
      signedBy: true,
      pickupPoint: true,
    },
  })
  const { destinationCity, destinationRegion, destinationCountry, items, ...rest } = row
  return {
    ...rest,
    city: destinationCity,
    region: destinationRegion,
    country: destinationCountry,
    items: itemsSchema.parse(items),
    pickupPoint: readPickupPoint(rest.pickupPoint),
    carrierWords: await db.trackingEvent.findMany({
      where: { shipmentId, sameAs: null, message: { not: "" } },
      orderBy: [{ occurredAt: "desc" }, { sequence: "desc" }],
      select: { occurredAt: true, message: true },
      take: 60,
    }),
  }
}

/** As shops send them; what is no item is left out. */
const itemsSchema = z
  .array(
    z
      .object({ name: z.string(), quantity: z.number().default(1) })
      .nullable()
      .catch(null),
  )
  .catch([])
  .transform((all) => all.filter((item) => item !== null))

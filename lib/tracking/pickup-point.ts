import { z } from "zod"

/** Where a parcel waits to be collected, as far as its carrier tells. */
export interface PickupPoint {
  name: string | null
  street: string | null
  postalCode: string | null
  city: string | null
  /** ISO 3166-1 alpha-2. */
  country: string | null
  /** In the carrier's words or `Mon-Fri 08:00-20:00`, a line each; empty where they are not told. */
  hours: string[]
  /** YYYY-MM-DD: the last day on which it can be collected. */
  keptUntil: string | null
}

/** A pickup point as a shipment keeps it; null for none, and for what is none. */
export function readPickupPoint(stored: unknown): PickupPoint | null {
  const read = schema.safeParse(stored)
  return read.success ? read.data : null
}

const text = z.string().nullable().catch(null)

const schema = z.object({
  name: text,
  street: text,
  postalCode: text,
  city: text,
  country: text,
  hours: z.array(z.string()).catch([]),
  keptUntil: text,
})

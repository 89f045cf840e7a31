"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { requireMember } from "@/lib/session/session"
import { mostPasted } from "@/lib/shipments/add-many/pasted-numbers"
import { type Added, addShipments } from "@/lib/shipments/mutations"

const linesSchema = z.object({
  connectionId: z.uuid().nullable(),
  lines: z
    .array(
      z.object({
        carrier: z.string().max(64).nullable(),
        number: z.string().max(400),
        orderNumber: z.string().max(200).nullable(),
      }),
    )
    .min(1)
    .max(mostPasted),
})

/** Adds the lines that can be added, and says what is wrong with each of the others, in their order. */
export async function addManyAction(input: z.input<typeof linesSchema>): Promise<Added[]> {
  const { connectionId, lines } = linesSchema.parse(input)
  const { db, user } = await requireMember()
  const inputs = lines.map(({ carrier, number, orderNumber }) => {
    return { carrier: carrier ?? "", trackingNumber: number, orderNumber, connectionId }
  })
  const added = await addShipments(db, inputs, {
    by: { userId: user.id, name: user.name },
    now: new Date(),
  })
  revalidatePath("/shipments", "layout")
  return added
}

"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { revokeLinks } from "@/lib/proof/mutations"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"

/** Takes the power from the links that a shipment's mails carried so far. */
export async function revokeLinksAction(id: string): Promise<ActionResult> {
  return runAction(z.object({ id: z.uuid() }), { id }, async (input) => {
    const { db, user } = await requireMember()
    const count = await revokeLinks(db, input.id, { userId: user.id, name: user.name })
    revalidatePath(`/shipments/${id}`)
    return count === 1 ? "The links are revoked." : `The links of ${count} parcels are revoked.`
  })
}

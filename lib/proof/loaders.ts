import { z } from "zod"
import { signedPageUrl } from "@/lib/proof/links"
import { requireMember } from "@/lib/session/session"

/** A member's own link to a shipment's page lasts so long. */
const minutes = 60

/**
 * The path of a shipment's page with a link's token, for a member; null for what the team does not have.
 */
export async function loadCustomerPage(id: string): Promise<string | null> {
  const { db } = await requireMember()
  if (!z.uuid().safeParse(id).success) return null
  if ((await db.shipment.count({ where: { id } })) === 0) return null
  return signedPageUrl(db, id, { now: new Date(), appUrl: "", minutes })
}

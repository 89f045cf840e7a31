import { findMember } from "@/lib/session/session"
import { readPreview } from "@/lib/shipments/preview/queries"

/** A shipment in short; null without a session. Throws AppError `not_found`. */
export async function loadPreview(id: string) {
  const member = await findMember()
  return member && readPreview(member.db, id)
}

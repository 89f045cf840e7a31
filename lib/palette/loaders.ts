import { z } from "zod"
import { type FoundShipment, findShipments, shipmentsById } from "@/lib/palette/found"
import { findMember } from "@/lib/session/session"

/** Longer texts than a carrier's link are nothing that is found. */
const textMost = 1_000

const idsSchema = z.array(z.uuid()).max(20).catch([])

/**
 * What the command palette asks for: `q` a text to look for, or `ids` shipments that were opened
 * before, separated by commas. Null without a session.
 */
export async function loadFound(address: URLSearchParams): Promise<FoundShipment[] | null> {
  const member = await findMember()
  if (!member) return null
  const clock = { now: new Date(), timeZone: member.team.timeZone }
  const ids = address.get("ids")
  if (ids !== null) return shipmentsById(member.db, idsSchema.parse(ids.split(",")), clock)
  return findShipments(member.db, (address.get("q") ?? "").slice(0, textMost), clock)
}

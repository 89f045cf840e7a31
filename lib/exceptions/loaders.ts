import { z } from "zod"
import { casesOf, countOpenCases, listCases } from "@/lib/exceptions/queries"
import { listFeedback } from "@/lib/feedback/queries"
import { requireMember } from "@/lib/session/session"

/** The page of cases, for `?show=settled` those that are settled. */
export async function loadCases(search: Promise<Record<string, string | string[] | undefined>>) {
  const [{ show }, { db, team }] = await Promise.all([search, requireMember()])
  const state = show === "settled" ? "settled" : "open"
  const [cases, open] = await Promise.all([listCases(db, state), countOpenCases(db)])
  return { state, cases, open, timeZone: team.timeZone } as const
}

/** What a shipment's recipient said, and the cases about it. */
export async function loadFeedback(shipmentId: string) {
  const { db } = await requireMember()
  const id = z.uuid().parse(shipmentId)
  const [feedback, cases] = await Promise.all([listFeedback(db, id), casesOf(db, id)])
  return { feedback, cases }
}

import { createLoader } from "nuqs/server"
import { z } from "zod"
import { findMember } from "@/lib/session/session"
import { columnKeys } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"
import { changedLines, countNewer } from "@/lib/shipments/list/lines"
import { filterOf, listParams, sortOf } from "@/lib/shipments/list-params"

/** What a browser asks every few seconds: what of its rows has changed, and how many are new. */
const liveQuestionSchema = z.object({
  /** The list's address without the question mark. */
  query: z.string().max(8_000),
  columns: z.array(z.enum(columnKeys)).max(columnKeys.length),
  rows: z.array(z.tuple([z.uuid(), z.number().int()])).max(200),
  /** The instant that the page's order begins with; null on a later page, where nothing is new. */
  since: z.number().int().nullable(),
})

export type LiveQuestion = z.infer<typeof liveQuestionSchema>

export interface LiveAnswer {
  changed: ShipmentLine[]
  newer: number
}

/** Null without a session. Throws a ZodError for another shape. */
export async function loadLive(asked: unknown): Promise<LiveAnswer | null> {
  const { query, columns, rows, since } = liveQuestionSchema.parse(asked)
  const member = await findMember()
  if (!member) return null
  const { db, team } = member
  const params = readParams(new URLSearchParams(query))
  const clock = { now: new Date(), timeZone: team.timeZone }
  const onScreen = new Map(rows)
  const question = { filter: filterOf(params, clock), sort: sortOf(params), clock }
  const [changed, newer] = await Promise.all([
    changedLines(db, onScreen, columns),
    since === null ? 0 : countNewer(db, { ...question, since: new Date(since) }, onScreen),
  ])
  return { changed, newer }
}

const readParams = createLoader(listParams)

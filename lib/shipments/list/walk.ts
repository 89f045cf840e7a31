import { Prisma } from "@/lib/db/generated/client"
import { rawRows } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import type { Candidates } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { splitConditions } from "@/lib/shipments/list/conditions"
import { facetConditions } from "@/lib/shipments/list/facets"
import { orderColumns, type Stretch } from "@/lib/shipments/list/order"

/** So many rows of the order are looked at before all that a filter has are collected. */
const lookedAt = 4_000

/** A text is looked up for each. */
const lookedAtForText = 1_500

/** Where a quarter of the page is found so, the rest of it is not much further down. */
const worthGoingOn = 1 / 4

interface Question {
  filter: ShipmentFilter
  candidates: Candidates
  sort: Sort
  clock: Clock
  stretch: Stretch
  /** Of the table `s`. */
  columns: Prisma.Sql
  limit: number
}

/**
 * The first rows of a stretch of the order. What most rows have is found by walking the order, and
 * what few have by collecting it through its own index; how many have it, and where in the order they
 * stand, the planner can't know. So a piece of the order is walked, and a longer one where that all but
 * fills the page; otherwise all are collected.
 */
export async function readStretch<Row>(db: TeamDb, question: Question): Promise<Row[]> {
  const { filter, candidates, sort, clock, stretch, columns, limit } = question
  const { served, others } = splitConditions(filter, db.teamId, clock, sort.key)
  const { walk } = candidates
  const looked = [...others, ...(walk?.test ? [walk.test] : [])]
  if (!walk || looked.length === 0) {
    const conditions = Prisma.join([served, ...others, stretch.where], " AND ")
    return rawRows<Row>(
      db,
      Prisma.sql`SELECT ${columns} FROM ${candidates.from} WHERE ${conditions}
        ORDER BY ${stretch.orderBy} LIMIT ${limit}`,
    )
  }
  const walked = (most: number) =>
    rawRows<Row>(
      db,
      Prisma.sql`SELECT ${columns} FROM (
          SELECT s.* FROM "Shipment" s WHERE ${served} AND ${stretch.where}
          ORDER BY ${stretch.orderBy} LIMIT ${most}) s
        WHERE ${Prisma.join(looked, " AND ")} ORDER BY ${stretch.orderBy} LIMIT ${limit}`,
    )
  const most = walk.test ? lookedAtForText : lookedAt
  let rows = await walked(most)
  if (rows.length < limit && rows.length >= limit * worthGoingOn) {
    // As thick as they stood so far, and half as far again, since they do not stand evenly.
    rows = await walked(Math.ceil((most * limit * 1.5) / rows.length))
  }
  if (rows.length === limit) return rows
  const facets = walk.test ? [] : facetConditions(filter, db.teamId)
  const all = [served, ...others, ...facets, stretch.where]
  // OFFSET 0 keeps the planner from walking the order after all.
  return rawRows<Row>(
    db,
    Prisma.sql`SELECT ${columns} FROM (
        SELECT s."id" FROM (
          SELECT s."id", ${orderColumns[sort.key]} FROM ${walk.all}
          WHERE ${Prisma.join(all, " AND ")} OFFSET 0) s
        ORDER BY ${stretch.orderBy} LIMIT ${limit}) p
      JOIN "Shipment" s ON s."id" = p."id" ORDER BY ${stretch.orderBy}`,
  )
}

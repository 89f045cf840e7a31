import { notFound } from "next/navigation"
import { createLoader, type SearchParams } from "nuqs/server"
import { cache } from "react"
import type { TeamDb } from "@/lib/db/scope"
import { env } from "@/lib/env"
import { AppError } from "@/lib/errors"
import { requireMember } from "@/lib/session/session"
import { carrierHistory } from "@/lib/shipments/carrier-history"
import type { ShipmentFilter, Sort } from "@/lib/shipments/filter"
import { candidatesFor } from "@/lib/shipments/list/candidates"
import type { Clock } from "@/lib/shipments/list/clock"
import { countCategories, countKnownViews, readTallies } from "@/lib/shipments/list/counts"
import { layoutOf } from "@/lib/shipments/list/layout"
import { linesOf } from "@/lib/shipments/list/lines"
import { packLines } from "@/lib/shipments/list/packed-lines"
import type { ShipmentRow } from "@/lib/shipments/list/rows"
import {
  cursorOf,
  filterOf,
  type ListParams,
  listHref,
  listParams,
  sortOf,
} from "@/lib/shipments/list-params"
import { listShipments } from "@/lib/shipments/queries"
import { shipmentPage } from "@/lib/shipments/shipment-page"
import { sourceOf, sources } from "@/lib/sources/registry"
import { mayChangeSettings } from "@/lib/teams/roles"
import type { Category } from "@/lib/tracking/categories"
import { pagePath } from "@/lib/tracking-page/address"

const pageSize = 50

/** What the Shipments list shows for an address. */
export async function loadShipmentList(searchParams: Promise<SearchParams>) {
  const [params, { db, team, preferences }] = await Promise.all([
    readParams(searchParams),
    requireMember(),
  ])
  const clock = { now: new Date(), timeZone: team.timeZone }
  const filter = filterOf(params, clock)
  const [sort, cursor] = [sortOf(params), cursorOf(params)]
  // Rows and counts look the text up apart from one another: neither waits for the other.
  const [{ rows, ...list }, { tallies, byCategory, exact }] = await Promise.all([
    listShipments(db, { filter, sort, cursor, limit: pageSize, clock }),
    countAll(db, filter, clock),
  ])
  const layout = layoutOf(params, preferences)
  const hasShipments = tallies.length > 0
  return {
    ...list,
    lines: packLines(await linesOf(db, rows, layout.columns)),
    layout,
    /** The instant that the order begins with; null where nothing new is to be told. */
    since: cursor === null ? newestOf(rows, sort) : null,
    pageSize,
    total: totalOf(params, byCategory),
    /** False when there are at least `total`, and `byCategory` counted the beginning only. */
    counted: exact,
    byCategory,
    /** Of the ready-made views that need no counting. */
    byView: countKnownViews(tallies),
    hasShipments,
    /** The text that the rows answer, and the whole question. */
    answered: params.q,
    question: listHref(params),
    webhookUrl: hasShipments ? null : await webhookUrl(db),
    team: { slug: team.slug, timeZone: team.timeZone },
  }
}

function newestOf(rows: readonly ShipmentRow[], sort: Sort): number | null {
  const instants = rows.map((row) =>
    (sort.key === "created" ? row.createdAt : row.sortAt).getTime(),
  )
  return rows.length > 0 ? Math.max(...instants) : null
}

/** What can be asked at the same time is: each wait in turn is the person's. */
async function countAll(db: TeamDb, filter: ShipmentFilter, clock: Clock) {
  const [tallies, candidates] = await Promise.all([
    readTallies(db, [filter]),
    candidatesFor(db, filter.text, { forPage: true }),
  ])
  return { ...(await countCategories(db, tallies, { filter, candidates, clock })), tallies }
}

/** Where the first of the team's sources takes its webhooks; null before it has one. */
async function webhookUrl(db: TeamDb): Promise<string | null> {
  const connection = await db.sourceConnection.findFirst({
    where: { enabled: true },
    orderBy: { createdAt: "asc" },
    select: { source: true, webhookToken: true },
  })
  return (
    connection && `${env().APP_URL}/api/webhooks/${connection.source}/${connection.webhookToken}`
  )
}

const readParams = createLoader(listParams)

export type ShipmentListData = Awaited<ReturnType<typeof loadShipmentList>>

/** The categories' counts leave only the categories aside, so together they count the whole filter. */
function totalOf(params: ListParams, byCategory: Partial<Record<Category, number>>): number {
  const counts = Object.entries(byCategory)
  const wanted = counts.filter(
    ([category]) => params.category.length === 0 || params.category.some((one) => one === category),
  )
  return wanted.reduce((sum, [, count]) => sum + count, 0)
}

/** What the page of a shipment shows; answers 404 for one that the team does not have. */
export const loadShipment = cache(async (id: string) => {
  const { db, team, role } = await requireMember()
  const page = await shipmentPage(db, id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound()
    throw error
  })
  const { connection } = page.shipment
  const address = {
    user: team.slug,
    carrier: page.shipment.carrier,
    number: page.shipment.trackingNumber,
  }
  return {
    ...page,
    /** Names of the sources that the history came from. */
    sourceNames: Object.fromEntries(sources.map((source) => [source.key, source.name])),
    pollable: connection?.enabled === true && sourceOf(connection.source).poll !== null,
    /** Whether who looks may have its payloads processed again. */
    mayReplay: mayChangeSettings(role),
    publicUrl: `${env().APP_URL}${pagePath(address)}`,
    timeZone: team.timeZone,
  }
})

export type ShipmentData = Awaited<ReturnType<typeof loadShipment>>

/** The sources that may follow a new shipment. */
export async function loadAddShipment() {
  const { db, team } = await requireMember()
  const [connections, history] = await Promise.all([
    db.sourceConnection.findMany({
      where: { enabled: true },
      select: { id: true, name: true, source: true },
      orderBy: { createdAt: "asc" },
    }),
    carrierHistory(db),
  ])
  return {
    /** What the team sends, which settles doubt about a number's carrier. */
    history,
    timeZone: team.timeZone,
    connections: connections.map(({ id, name, source }) => {
      const { poll, name: sourceName } = sourceOf(source)
      return { id, name, sourceName, pollable: poll !== null }
    }),
  }
}

export type AddShipmentData = Awaited<ReturnType<typeof loadAddShipment>>

import { redirect } from "next/navigation"
import { createLoader, type SearchParams } from "nuqs/server"
import { findMember, requireMember } from "@/lib/session/session"
import { filterNames } from "@/lib/shipments/filter-names"
import { type FilterValues, filterValues } from "@/lib/shipments/filter-values"
import type { Count } from "@/lib/shipments/list/counts"
import { filterOf, listParams } from "@/lib/shipments/list-params"
import { countedViews, countViews } from "@/lib/views/counts"
import { viewHref } from "@/lib/views/list-query"
import { defaultViewOf } from "@/lib/views/queries"
import { mayChangeView } from "@/lib/views/saved-view"
import { listViews } from "@/lib/views/sql"

/**
 * The saved views of the Shipments list. The bare address goes on to the view that the person opens
 * first, and an address that names only a view goes on to its state.
 */
export async function loadViews(searchParams: Promise<SearchParams>) {
  const { db, user, role, preferences } = await requireMember()
  const asked = await searchParams
  const params = await readParams(searchParams)
  const [views, names] = await Promise.all([listViews(db, user.id), filterNames(db, params)])
  const defaultView = defaultViewOf(preferences)
  const first = views.find(({ id }) => id === defaultView)
  const wanted = onlyView(asked) ?? (Object.keys(asked).length === 0 ? first?.id : undefined)
  const named = views.find(({ id }) => id === wanted)
  // A view of everything has nothing more to say than its name.
  if (named && viewHref(named) !== `/shipments?view=${params.view}`) redirect(viewHref(named))
  return {
    views: views.map(({ byUserId, ...view }) => ({
      ...view,
      own: byUserId === user.id,
      mayChange: mayChangeView({ ...view, byUserId }, { userId: user.id, role }),
    })),
    defaultView: first?.id ?? null,
    names,
  }
}

/** What the filter's menu offers on an address of the list; null without a session. */
export async function loadFilterValues(address: URLSearchParams): Promise<FilterValues | null> {
  const member = await findMember()
  if (!member) return null
  const clock = { now: new Date(), timeZone: member.team.timeZone }
  return filterValues(member.db, filterOf(readParams(address), clock))
}

/**
 * How many shipments the views of a person have, by key or id, but for those that the list knows;
 * null without a session.
 */
export async function loadViewCounts(): Promise<Record<string, Count> | null> {
  const member = await findMember()
  if (!member) return null
  const { db, user, team } = member
  const clock = { now: new Date(), timeZone: team.timeZone }
  return countViews(db, countedViews(await listViews(db, user.id), clock), clock)
}

const readParams = createLoader(listParams)

function onlyView({ view, ...others }: SearchParams): string | undefined {
  return typeof view === "string" && Object.keys(others).length === 0 ? view : undefined
}

export type ViewsData = Awaited<ReturnType<typeof loadViews>>

export type ListedView = ViewsData["views"][number]

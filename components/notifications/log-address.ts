import type { LogFilter } from "@/lib/notifications/log/schema"

/** The log's page with a filter. */
export function logHref(filter: LogFilter): string {
  const query = queryOf(filter)
  return query === "" ? "/notifications" : `/notifications?${query}`
}

/** The file with what the filter asks for, all pages of it. */
export function logExportHref({ after: _, ...filter }: LogFilter): string {
  const query = queryOf(filter)
  return `/api/exports/notifications.csv${query === "" ? "" : `?${query}`}`
}

function queryOf(filter: LogFilter): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  return query.toString()
}

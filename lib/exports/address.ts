import { type ListParams, listHref } from "@/lib/shipments/list-params"

/** The address of a file with a list's shipments, or with those of `ids`; `columns` in their order. */
export function exportHref(wanted: {
  params?: Partial<ListParams> | undefined
  columns?: readonly string[] | undefined
  ids?: readonly string[] | undefined
}): string {
  const { search } = new URL(
    listHref({ ...wanted.params, after: null, before: null }),
    "http://list.invalid",
  )
  const query = new URLSearchParams(search)
  if (wanted.columns?.length) query.set("cols", wanted.columns.join(","))
  if (wanted.ids?.length) query.set("ids", wanted.ids.join(","))
  const text = query.toString()
  return `/api/exports/shipments.csv${text ? `?${text}` : ""}`
}

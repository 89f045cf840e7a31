import type { BulkSelection } from "@/lib/bulk/schema"

/**
 * Downloads a selection as CSV in the order and with the columns of the list on screen. A form asks for
 * it, so that the browser writes the file as it comes, whatever its size.
 */
export function downloadSelection(selection: BulkSelection): void {
  const form = document.createElement("form")
  form.method = "post"
  form.action = "/api/exports/shipments.csv"
  form.hidden = true
  const fields = { selection: JSON.stringify(selection), list: window.location.search }
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input")
    field.type = "hidden"
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}

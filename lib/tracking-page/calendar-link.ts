import { type PageAddress, pagePath } from "@/lib/tracking-page/address"

/** The name under which a page's own address asks for its calendar file. */
export const calendarParameter = "calendar"

/** Where a page links to its calendar file: by its own address, since a shop may hide the number in it. */
export const calendarHref = `?${calendarParameter}`

/** Where the calendar file is, in the language that was asked for. */
export function calendarPath(address: PageAddress, asked: URLSearchParams): string {
  const lang = asked.get("lang")
  const query = lang ? `?lang=${encodeURIComponent(lang.slice(0, 20))}` : ""
  return `${pagePath(address)}/arrival.ics${query}`
}

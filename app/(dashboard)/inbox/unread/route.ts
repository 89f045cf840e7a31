import { readUnread } from "@/lib/alerts/loaders"

/** The number at the bell; asked now and then while a page is looked at. */
export async function GET(): Promise<Response> {
  const unread = await readUnread()
  if (unread === null) return Response.json({ error: "unauthorised" }, { status: 401 })
  return Response.json({ unread }, { headers: { "Cache-Control": "no-store" } })
}

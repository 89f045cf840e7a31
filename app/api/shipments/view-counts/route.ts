import { loadViewCounts } from "@/lib/views/loaders"

/** How many shipments each view has that is to be counted; asked for when the list is there already. */
export async function GET(): Promise<Response> {
  const counts = await loadViewCounts()
  if (!counts) return Response.json({ error: "unauthorised" }, { status: 401 })
  return Response.json(counts, { headers: { "Cache-Control": "no-store" } })
}

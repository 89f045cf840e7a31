import { loadFound } from "@/lib/palette/loaders"

/** Shipments for the command palette (lib/palette/loaders). */
export async function GET(request: Request): Promise<Response> {
  const shipments = await loadFound(new URL(request.url).searchParams)
  if (!shipments) return Response.json({ error: "unauthorised" }, { status: 401 })
  return Response.json(shipments, { headers: { "Cache-Control": "no-store" } })
}

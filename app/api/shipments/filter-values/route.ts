import { loadFilterValues } from "@/lib/views/loaders"

/** The values that the list's filter may ask for; takes the list's own address. */
export async function GET(request: Request): Promise<Response> {
  const values = await loadFilterValues(new URL(request.url).searchParams)
  if (!values) return Response.json({ error: "unauthorised" }, { status: 401 })
  return Response.json(values, { headers: { "Cache-Control": "no-store" } })
}

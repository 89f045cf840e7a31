import { loadCssVerdict } from "@/lib/brand/loaders"

/** What of the posted CSS a page would not take over, line by line. */
export async function POST(request: Request) {
  const css = (await request.text()).slice(0, 20_000)
  return Response.json(await loadCssVerdict(css), { headers: { "Cache-Control": "no-store" } })
}

import { z } from "zod"
import { loadLive } from "@/lib/shipments/live/loaders"

/** What has changed of the rows that a list has on screen; asked every few seconds. */
export async function POST(request: Request): Promise<Response> {
  try {
    const answer = await loadLive(await request.json())
    if (!answer) return Response.json({ error: "unauthorised" }, { status: 401 })
    return Response.json(answer, { headers: { "Cache-Control": "no-store" } })
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      return Response.json({ error: "invalid" }, { status: 400 })
    }
    throw error
  }
}

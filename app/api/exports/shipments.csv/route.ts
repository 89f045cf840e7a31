import { z } from "zod"
import { loadExport } from "@/lib/exports/loaders"
import { fileHeaders, textStream } from "@/lib/exports/text-stream"

/** The shipments of a view as CSV: takes the address of the list (lib/exports/loaders). */
export async function GET(request: Request): Promise<Response> {
  try {
    const file = await loadExport(new URL(request.url))
    if (!file) return new Response("Sign in first.", { status: 401 })
    const headers = fileHeaders(file.name, "text/csv; charset=utf-8")
    return new Response(textStream(file.parts), { headers })
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return new Response("These are not ids of shipments.", { status: 400 })
  }
}

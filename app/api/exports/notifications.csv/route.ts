import { fileHeaders, textStream } from "@/lib/exports/text-stream"
import { loadLogExport } from "@/lib/notifications/loaders"

/** The log's decisions as CSV: takes the address of the log, and gives all its pages. */
export async function GET(request: Request): Promise<Response> {
  const file = await loadLogExport(new URL(request.url))
  if (!file) return new Response("Sign in first.", { status: 401 })
  const headers = fileHeaders(file.name, "text/csv; charset=utf-8")
  return new Response(textStream(file.parts), { headers })
}

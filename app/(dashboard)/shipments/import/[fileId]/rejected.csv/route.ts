import { fileHeaders, textStream } from "@/lib/exports/text-stream"
import { loadRejectedFile } from "@/lib/imports/loaders"

interface Context {
  params: Promise<{ fileId: string }>
}

/** The rows of an import that were not taken, each with the reason. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const file = await loadRejectedFile((await params).fileId)
  if (!file) return new Response("Sign in first.", { status: 401 })
  const headers = fileHeaders(file.name, "text/csv; charset=utf-8")
  return new Response(textStream(file.parts), { headers })
}

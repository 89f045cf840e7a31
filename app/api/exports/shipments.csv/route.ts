import { z } from "zod"
import { loadExport, loadSelectionExport } from "@/lib/exports/loaders"
import { selectionFormSchema } from "@/lib/exports/schema"
import { fileHeaders, textStream } from "@/lib/exports/text-stream"

type Loaded = Awaited<ReturnType<typeof loadExport>>

/** The shipments of a view as CSV: takes the address of the list (lib/exports/loaders). */
export function GET(request: Request): Promise<Response> {
  return answer(() => loadExport(new URL(request.url)))
}

/** The shipments of a selection, which no address has room for. */
export function POST(request: Request): Promise<Response> {
  return answer(async () => {
    const form = Object.fromEntries(await request.formData())
    const { selection, list } = selectionFormSchema.parse(form)
    return loadSelectionExport(selection, new URLSearchParams(list))
  })
}

async function answer(load: () => Promise<Loaded>): Promise<Response> {
  try {
    const file = await load()
    if (!file) return new Response("Sign in first.", { status: 401 })
    const headers = fileHeaders(file.name, "text/csv; charset=utf-8")
    return new Response(textStream(file.parts), { headers })
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    return new Response("These are not ids of shipments.", { status: 400 })
  }
}

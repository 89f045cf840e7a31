import { previewHtml } from "@/components/tracking-page/preview"
import { loadPreview } from "@/lib/brand/loaders"
import { previewSchema } from "@/lib/brand/preview-schema"

/** The recipient's page with the posted design, for the frame beside the form. */
export async function POST(request: Request) {
  const asked = previewSchema.parse(await request.json().catch(() => ({})))
  const view = await loadPreview(asked, new Date())
  return new Response(await previewHtml(view, asked.scheme), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  })
}

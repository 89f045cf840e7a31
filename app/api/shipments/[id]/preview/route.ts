import { AppError } from "@/lib/errors"
import { loadPreview } from "@/lib/shipments/preview/loaders"

/** A shipment in short, for the panel beside the list. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const preview = await loadPreview((await params).id)
    if (!preview) return Response.json({ error: "unauthorised" }, { status: 401 })
    return Response.json(preview, { headers: { "Cache-Control": "no-store" } })
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      return Response.json({ error: "not_found" }, { status: 404 })
    }
    throw error
  }
}

import { AppError } from "@/lib/errors"
import { loadProgress } from "@/lib/tasks/loaders"

/** How far a task is; a page that shows one asks every second or so. */
export async function GET(_: Request, { params }: { params: Promise<{ taskId: string }> }) {
  try {
    const progress = await loadProgress((await params).taskId)
    if (!progress) return Response.json({ error: "unauthorised" }, { status: 401 })
    return Response.json(progress, { headers: { "Cache-Control": "no-store" } })
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") {
      return Response.json({ error: "not_found" }, { status: 404 })
    }
    throw error
  }
}

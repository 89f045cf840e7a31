import { z } from "zod"
import { readItem } from "@/lib/alerts/loaders"

interface Context {
  params: Promise<{ itemId: string }>
}

/** Marks an item as read while its reader goes on to the thing itself. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).itemId)
  if (!id.success) return Response.json({ error: "invalid" }, { status: 400 })
  if (!(await readItem(id.data))) return Response.json({ error: "unauthorised" }, { status: 401 })
  return new Response(null, { status: 204 })
}

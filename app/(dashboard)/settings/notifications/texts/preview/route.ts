import { loadMailPreview } from "@/lib/notifications/mail-texts/loaders"

/** The mail with the posted texts, for the frame beside them. */
export async function POST(request: Request) {
  const question: unknown = await request.json().catch(() => null)
  const mail = await loadMailPreview(question, new Date())
  const headers = { "Cache-Control": "no-store" }
  return mail ? Response.json(mail, { headers }) : new Response(null, { status: 400, headers })
}

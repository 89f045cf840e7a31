import { reasonOf } from "@/lib/errors"
import { readLimited } from "@/lib/inbox/read-limited"
import { maxEventBytes, receiveProviderEvent } from "@/lib/notifications/provider-events/receive"

export const dynamic = "force-dynamic"

/** Resend tells here what became of mails; see lib/notifications/provider-events. */
export async function POST(
  request: Request,
  context: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await context.params
  try {
    const { body, tooLarge } = await readLimited(request.body, maxEventBytes)
    const { headers } = request
    const receivedAt = new Date()
    const answer = await receiveProviderEvent({ token, headers, body, tooLarge, receivedAt })
    return Response.json({ message: answer.message }, { status: answer.status })
  } catch (error) {
    // The one case in which Resend should try again: we could not keep it.
    console.error(`webhook resend: ${reasonOf(error)}`)
    return Response.json({ message: "Not stored; please send it again." }, { status: 503 })
  }
}

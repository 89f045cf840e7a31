import { reasonOf } from "@/lib/errors"
import { readLimited } from "@/lib/inbox/read-limited"
import { maxBodyBytes, receiveWebhook } from "@/lib/inbox/webhook"

export const dynamic = "force-dynamic"

/** Carriers and aggregators deliver here; see lib/inbox/webhook. */
export async function POST(
  request: Request,
  context: { params: Promise<{ source: string; token: string }> },
): Promise<Response> {
  const { source, token } = await context.params
  try {
    const { body, tooLarge } = await readLimited(request.body, maxBodyBytes)
    const answer = await receiveWebhook({
      source,
      token,
      body,
      tooLarge,
      contentType: request.headers.get("content-type"),
      headers: keptHeaders(request.headers),
      receivedAt: new Date(),
    })
    return Response.json({ message: answer.message }, { status: answer.status })
  } catch (error) {
    // The one case in which the sender should try again: we could not store it.
    console.error(`webhook ${source}: ${reasonOf(error)}`)
    return Response.json({ message: "Not stored; please send it again." }, { status: 503 })
  }
}

const secretHeaders = new Set(["authorization", "cookie", "proxy-authorization", "x-api-key"])

/** The headers worth keeping beside a payload: all but secrets, each cut to a sane length. */
function keptHeaders(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of headers) {
    // PostgreSQL's JSON holds no NUL.
    if (!secretHeaders.has(name)) kept[name] = value.replaceAll("\0", "").slice(0, 2_000)
  }
  return kept
}

import { answerTrack } from "@/lib/sources/sandbox/answer"
import { misbehave } from "@/lib/sources/sandbox/misbehave"

/** The sandbox carrier's tracking API: what a real carrier would answer to a poll. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ number: string }> },
): Promise<Response> {
  const { number } = await params
  const key = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? ""
  const answer = await answerTrack(number.toUpperCase(), key, new Date())
  if (answer === "unauthorised") return Response.json({ error: "unauthorised" }, { status: 401 })
  if (answer === "unknown") {
    return Response.json({ error: "unknown_number", number: number.toUpperCase() }, { status: 404 })
  }
  if ("fault" in answer) return misbehave(answer.fault, request.signal)
  return Response.json(answer)
}

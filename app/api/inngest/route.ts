import { timingSafeEqual } from "node:crypto"
import { answerInngest } from "@/lib/jobs/handlers"
import { keptJobs } from "@/lib/jobs/kept"
import { isEmbedded } from "@/lib/jobs/mode"
import { secretHeader } from "@/lib/jobs/over-http"

export const dynamic = "force-dynamic"

/**
 * Where an Inngest server calls the functions; the SDK checks its signature. Embedded functions have
 * no business with the outside: only our own executor, by its secret, is answered.
 */
async function answer(request: Request): Promise<Response> {
  if (isEmbedded() && !isOwnExecutor(request)) return new Response(null, { status: 404 })
  return answerInngest(request)
}

function isOwnExecutor(request: Request): boolean {
  const given = Buffer.from(request.headers.get(secretHeader) ?? "")
  const secret = Buffer.from(keptJobs()?.secret ?? "")
  return given.length > 0 && given.length === secret.length && timingSafeEqual(given, secret)
}

export { answer as GET, answer as POST, answer as PUT }

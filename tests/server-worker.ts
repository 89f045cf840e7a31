import { createServer, type IncomingMessage } from "node:http"
import { buffer } from "node:stream/consumers"
import { GET as health } from "@/app/api/health/route"
import { POST as webhook } from "@/app/api/webhooks/[source]/[token]/route"
import { startJobs } from "@/lib/jobs/start"

// A process of its own for tests that take its database away, or kill it: every real job, the webhook
// address and the health check, without the rest of a Porchlight server. It says "ready" once it listens.

await startJobs()
const server = createServer(async (request, response) => {
  // As Next answers what a route throws.
  const answer = await answerTo(request).catch(() => new Response("", { status: 500 }))
  response.statusCode = answer.status
  response.end(await answer.text())
})
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"))

async function answerTo(request: IncomingMessage): Promise<Response> {
  if (request.method !== "POST") return health()
  const [, , , source = "", token = ""] = (request.url ?? "").split("/")
  const url = `http://127.0.0.1${request.url}`
  const body = new Uint8Array(await buffer(request))
  return webhook(new Request(url, { method: "POST", body }), {
    params: Promise.resolve({ source, token }),
  })
}

import { createServer } from "node:http"
import { buffer } from "node:stream/consumers"
import { GET as health } from "@/app/api/health/route"
import { POST as webhook } from "@/app/api/webhooks/[source]/[token]/route"
import { startJobs } from "@/lib/jobs/start"

// A process of its own for tests that take its database away, or kill it: every real job, the webhook
// address and the health check, without the rest of a Porchlight server. It says "ready" once it listens.

await startJobs()
const server = createServer(async (request, response) => {
  const [, , , source = "", token = ""] = (request.url ?? "").split("/")
  const url = `http://127.0.0.1${request.url}`
  const answer =
    request.method === "POST"
      ? await webhook(
          new Request(url, { method: "POST", body: new Uint8Array(await buffer(request)) }),
          { params: Promise.resolve({ source, token }) },
        )
      : await health()
  response.statusCode = answer.status
  response.end(await answer.text())
})
server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("ready"))

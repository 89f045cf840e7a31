import { request as ask, createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { GET } from "@/app/tracking/[user]/[carrier]/[number]/route"
import type { Team } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { pagePath } from "@/lib/tracking-page/address"
import { answerKept } from "@/lib/tracking-page/front"
import { readyPages } from "@/lib/tracking-page/pages"
import { freshTeam } from "@/tests/database"

let db: TeamDb
let team: Team
let server: Server
let path: string

beforeAll(async () => {
  ;({ db, team } = await freshTeam())
  await db.shipment.create({
    data: { teamId: team.id, carrier: "ups", trackingNumber: "1Z999AA10123456784" },
  })
  path = pagePath({ user: team.slug, carrier: "ups", number: "1Z999AA10123456784" })
  server = createServer((asked, response) => {
    if (!answerKept(asked, response)) response.writeHead(418).end()
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  await vi.waitUntil(() => readyPages().listening, { timeout: 30_000 })
})

afterAll(() => server.close())

describe("a page that is kept ready", () => {
  test("is answered as its route answers it", async () => {
    readyPages().clear()
    expect((await front()).status).toBe(418)
    await kept()
    const routed = await route()
    const answer = await front()
    expect(answer.body.toString()).toBe(await routed.text())
    for (const [name, value] of routed.headers) {
      const others = answer.headers[name]
      if (name === "vary") expect(others).toBe(`Accept-Encoding, ${value}`)
      else expect([name, others]).toEqual([name, value])
    }
  })

  test("is packed for whoever can unpack it", async () => {
    await kept()
    const plain = await front({ "accept-encoding": "gzip;q=0, identity" })
    const packed = await front({ "accept-encoding": "br, gzip" })
    expect([plain.headers["content-encoding"], packed.headers["content-encoding"]]).toEqual([
      undefined,
      "gzip",
    ])
    expect(gunzipSync(packed.body)).toEqual(plain.body)
    expect(packed.headers["content-length"]).toBe(String(packed.body.byteLength))
  })

  test("is not sent to whoever holds it, and without a body to a HEAD", async () => {
    await kept()
    const { headers } = await front()
    const held = await front({ "if-none-match": headers.etag ?? "" })
    expect([held.status, held.body.byteLength]).toEqual([304, 0])
    const head = await front({}, path, "HEAD")
    expect([head.status, head.body.byteLength, head.headers.etag]).toEqual([200, 0, headers.etag])
  })

  test("speaks the reader's language, once it was made in it", async () => {
    readyPages().clear()
    await kept()
    const german = { "accept-language": "de-DE,de;q=0.9" }
    expect((await front(german)).status).toBe(418)
    await route(german)
    expect((await front(german)).body.toString()).toContain('<html lang="de')
    expect((await front()).body.toString()).toContain('<html lang="en')
  })

  test.each<[string, IncomingHttpHeaders, (plain: string) => string, string]>([
    ["a proof", { cookie: "a=b; porchlight-proof=x" }, (plain) => plain, "GET"],
    ["a query", {}, (plain) => `${plain}?lang=de`, "GET"],
    ["another spelling", {}, (plain) => plain.toLowerCase(), "GET"],
    ["an escaped spelling", {}, (plain) => plain.replace("1Z", "%31Z"), "GET"],
    ["a form", {}, (plain) => plain, "POST"],
    ["a part of it", {}, (plain) => `${plain}/events`, "GET"],
  ])("leaves %s to the route", async (_, headers, at, method) => {
    await kept()
    expect((await front(headers, at(path), method)).status).toBe(418)
  })

  test("is not there any more when its parcel has moved", async () => {
    await kept()
    await db.shipment.updateMany({ data: { category: "Delivered", detail: "delivered" } })
    await expect.poll(async () => (await front()).status).toBe(418)
  })
})

/** News of the parcel's own making may still come: what was made before is not kept. */
async function kept() {
  const made = async () => {
    await route()
    return (await front()).status
  }
  await expect.poll(made).toBe(200)
}

/** Asks the route, which keeps what it makes. */
function route(headers: Record<string, string> = {}) {
  const asked = { user: team.slug, carrier: "ups", number: "1Z999AA10123456784" }
  const request = new Request(`http://shop.example${path}`, {
    headers: { "accept-language": "en-GB", ...headers },
  })
  return GET(request, { params: Promise.resolve(asked) })
}

function front(headers: IncomingHttpHeaders = {}, at = path, method = "GET") {
  const { port } = server.address() as AddressInfo
  const options = { port, path: at, method, headers: { "accept-language": "en-GB", ...headers } }
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>(
    (done, fail) => {
      const asked = ask(options, (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("end", () => {
          const body = Buffer.concat(chunks)
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body })
        })
      })
      asked.on("error", fail)
      asked.end()
    },
  )
}

import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { resendTransport } from "@/lib/mail/resend"
import type { OutgoingMail } from "@/lib/mail/transport"

const mail: OutgoingMail = {
  from: '"Nordic Outfitters" <tracking@example.com>',
  to: "maria@example.com",
  replyTo: "help@nordic.example",
  subject: "On its way: your order #10233",
  html: "<p>Hello Maria</p>",
  text: "Hello Maria",
  idempotencyKey: "0190a000-0000-7000-8000-000000000001",
  headers: { "Auto-Submitted": "auto-generated" },
}

interface Answer {
  status: number
  headers?: Record<string, string>
  body: string
}

const running: Server[] = []

afterEach(() => {
  for (const server of running.splice(0)) server.close()
})

/** A server that answers as Resend's API does, and remembers what it was asked. */
async function resendServer(...answers: [Answer, ...Answer[]]) {
  const asked: { path: string; headers: IncomingHttpHeaders; body: unknown }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? answers[0]
    asked.push({ path: `${request.method} ${request.url}`, headers: request.headers, body })
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers })
    response.end(answer.body)
  })
  running.push(server)
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    asked,
    transport: resendTransport({ apiKey: "re_test", baseUrl: `http://127.0.0.1:${port}/` }),
  }
}

describe("resendTransport", () => {
  it("sends the mail under its idempotency key", async () => {
    const { asked, transport } = await resendServer({ status: 200, body: '{"id":"re_1"}' })
    expect(await transport.send(mail)).toEqual({ providerId: "re_1" })
    expect(asked).toHaveLength(1)
    expect(asked[0]?.path).toBe("POST /emails")
    expect(asked[0]?.headers).toMatchObject({
      authorization: "Bearer re_test",
      "idempotency-key": mail.idempotencyKey,
    })
    expect(asked[0]?.body).toEqual({
      from: mail.from,
      to: mail.to,
      reply_to: mail.replyTo,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: mail.headers,
      tags: [{ name: "decision", value: mail.idempotencyKey }],
    })
  })

  it("sends several with one request, and tells which were refused", async () => {
    const second = { ...mail, to: "none", idempotencyKey: "0190a000-0000-7000-8000-000000000002" }
    const third = { ...mail, idempotencyKey: "0190a000-0000-7000-8000-000000000003" }
    const errors = [{ index: 1, message: "Invalid `to` field." }]
    const body = JSON.stringify({ data: [{ id: "re_1" }, { id: "re_3" }], errors })
    const { asked, transport } = await resendServer({ status: 200, body })
    const sent = await transport.sendTogether?.([mail, second, third], "batch-1")
    expect(sent).toEqual([
      { providerId: "re_1" },
      {
        refused: expect.objectContaining({
          code: "invalid",
          message: "Resend: Invalid `to` field.",
        }),
      },
      { providerId: "re_3" },
    ])
    expect(asked[0]?.path).toBe("POST /emails/batch")
    expect(asked[0]?.headers).toMatchObject({
      "idempotency-key": "batch-1",
      "x-batch-validation": "permissive",
    })
  })

  it("says so when a batch's key was taken with other mails", async () => {
    const body = JSON.stringify({
      statusCode: 409,
      name: "invalid_idempotent_request",
      message: "",
    })
    const { transport } = await resendServer({ status: 409, body })
    await expect(transport.sendTogether?.([mail], "batch-1")).rejects.toMatchObject({
      code: "conflict",
    })
  })

  it("waits as long as it is asked to, where that is short", async () => {
    const limited = { statusCode: 429, name: "rate_limit_exceeded", message: "Too many requests." }
    const { asked, transport } = await resendServer(
      { status: 429, headers: { "retry-after": "1" }, body: JSON.stringify(limited) },
      { status: 200, body: '{"id":"re_1"}' },
    )
    const startedAt = performance.now()
    expect(await transport.send(mail)).toEqual({ providerId: "re_1" })
    expect(performance.now() - startedAt).toBeGreaterThan(990)
    expect(new Set(asked.map(({ headers }) => headers["idempotency-key"])).size).toBe(1)
    expect(asked).toHaveLength(2)
  })

  it.each([
    [422, "validation_error", "Invalid `to` field.", "invalid"],
    [400, "validation_error", "Bad request.", "invalid"],
    [409, "invalid_idempotent_request", "Same key, other body.", "invalid"],
    [409, "concurrent_idempotent_requests", "Same key at once.", "upstream"],
    [401, "missing_api_key", "Missing API key.", "misconfigured"],
    [403, "validation_error", "The domain is not verified.", "misconfigured"],
    [429, "rate_limit_exceeded", "Too many requests.", "rate_limited"],
    [429, "daily_quota_exceeded", "Quota reached.", "rate_limited"],
    [500, "internal_server_error", "Unexpected error.", "upstream"],
  ])("reads %i %s as what can be done about it", async (status, name, message, code) => {
    const body = JSON.stringify({ statusCode: status, name, message })
    const { transport } = await resendServer({ status, body, headers: { "retry-after": "30" } })
    const wait = status === 429 ? " Try again in 30 s." : ""
    await expect(transport.send(mail)).rejects.toMatchObject({
      name: "AppError",
      code,
      message: `Resend: ${message} (${status} ${name})${wait}`,
    })
  })

  it("takes an answer that is not Resend's, and a server that is away, as passing", async () => {
    const { transport } = await resendServer({ status: 502, body: "<html>Bad gateway</html>" })
    await expect(transport.send(mail)).rejects.toMatchObject({ code: "upstream" })
    running.splice(0).map((server) => server.close())
    const away = resendTransport({ apiKey: "re_test", baseUrl: "http://127.0.0.1:1" })
    await expect(away.send(mail)).rejects.toMatchObject({ code: "upstream" })
  })
})

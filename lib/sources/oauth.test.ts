import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { createTokenStore, type TokenGrant } from "@/lib/sources/oauth"

interface Asked {
  line: string
  authorization: string | undefined
  body: string
}

type Answer = (asked: Asked, count: number) => { status?: number; body: unknown } | "hang"

const minuteMs = 60_000

let asked: Asked[]
let close: () => Promise<void>
let base: string
let answerToken: Answer
let answerCall: Answer
let clockMs: number

beforeEach(async () => {
  asked = []
  clockMs = Date.UTC(2026, 10, 21)
  answerToken = (_, count) => ({ body: { access_token: `token-${count}`, expires_in: "3600" } })
  answerCall = () => ({ body: { ok: true } })
  const server = createServer(async (request, response) => {
    await answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("the server has no port")
  base = `http://127.0.0.1:${address.port}`
  close = () =>
    new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
})

afterEach(() => close())

async function answer(request: IncomingMessage, response: ServerResponse) {
  let body = ""
  for await (const chunk of request) body += chunk
  const one = {
    line: `${request.method} ${request.url}`,
    authorization: request.headers.authorization,
    body,
  }
  asked.push(one)
  const count = asked.filter(({ line }) => line === one.line).length
  const given = request.url === "/token" ? answerToken(one, count) : answerCall(one, count)
  if (given === "hang") return
  const text = typeof given.body === "string" ? given.body : JSON.stringify(given.body)
  response.writeHead(given.status ?? 200, { "content-type": "application/json" }).end(text)
}

const lines = () => asked.map(({ line, authorization }) => [line, authorization])

function grant(over: Partial<TokenGrant> = {}): TokenGrant {
  const own = { api: "UPS", base, path: "/token", clientId: "id", clientSecret: "s&cret" }
  return { ...own, credentialsIn: "header", ...over }
}

function store() {
  const tokens = createTokenStore(() => clockMs)
  const access = { credentials: {}, baseUrl: null, fetch: globalThis.fetch }
  return {
    test: (over?: Partial<TokenGrant>) => tokens.test(access, grant(over)),
    async call(over?: Partial<TokenGrant>) {
      const call = { api: "UPS", url: `${base}/track`, method: "GET" as const, headers: {} }
      const { body } = await tokens.call(access, grant(over), call)
      return JSON.parse(Buffer.from(body).toString())
    },
  }
}

const basic = `Basic ${Buffer.from("id:s&cret").toString("base64")}`

describe("a call with a token", () => {
  it("gets a token with the id and secret in the header, and uses it", async () => {
    expect(await store().call()).toEqual({ ok: true })
    expect(asked).toEqual([
      { line: "POST /token", authorization: basic, body: "grant_type=client_credentials" },
      { line: "GET /track", authorization: "Bearer token-1", body: "" },
    ])
  })

  it("sends them in the form where an API wants it so", async () => {
    await store().call({ credentialsIn: "form" })
    expect(asked[0]).toEqual({
      line: "POST /token",
      authorization: undefined,
      body: "grant_type=client_credentials&client_id=id&client_secret=s%26cret",
    })
  })

  it("keeps the token until a minute before it expires", async () => {
    const { call } = store()
    await call()
    clockMs += 59 * minuteMs - 1
    await call()
    clockMs += 1
    await call()
    expect(lines()).toEqual([
      ["POST /token", basic],
      ["GET /track", "Bearer token-1"],
      ["GET /track", "Bearer token-1"],
      ["POST /token", basic],
      ["GET /track", "Bearer token-2"],
    ])
  })

  it("asks once for many that need it at one time, also when it has expired", async () => {
    const { call } = store()
    for (const expected of [1, 2]) {
      await Promise.all([call(), call(), call(), call()])
      expect(asked.filter(({ line }) => line === "POST /token")).toHaveLength(expected)
      clockMs += 2 * 60 * minuteMs
    }
  })

  it("keeps one token for each address, id and secret", async () => {
    const { call } = store()
    const wrong = basicOf("id", "wrong")
    answerToken = ({ authorization }, count) =>
      authorization === wrong
        ? { status: 401, body: { error: "invalid_client", error_description: "Bad secret" } }
        : { body: { access_token: `token-${count}`, expires_in: 3600 } }
    await call()
    await call({ clientId: "other" })
    await expect(call({ clientSecret: "wrong" })).rejects.toMatchObject({
      code: "upstream",
      message: expect.stringContaining("UPS refused the API key (401)"),
    })
    await call()
    expect(lines()).toEqual([
      ["POST /token", basic],
      ["GET /track", "Bearer token-1"],
      ["POST /token", basicOf("other", "s&cret")],
      ["GET /track", "Bearer token-2"],
      ["POST /token", wrong],
      ["GET /track", "Bearer token-1"],
    ])
  })

  it("drops a refused token and tries once more, for all at one time", async () => {
    const { call } = store()
    answerCall = ({ authorization }) =>
      authorization === "Bearer token-1"
        ? { status: 401, body: { response: { errors: [{ message: "Invalid token" }] } } }
        : { body: { ok: true } }
    expect(await Promise.all([call(), call(), call()])).toEqual(Array(3).fill({ ok: true }))
    expect(asked.filter(({ line }) => line === "POST /token")).toHaveLength(2)
  })

  it("gives up after the second refusal, in the API's words", async () => {
    answerCall = () => ({
      status: 401,
      body: { response: { errors: [{ code: "250002", message: "Invalid Authentication" }] } },
    })
    await expect(store().call()).rejects.toMatchObject({
      code: "upstream",
      message: expect.stringContaining("It says: Invalid Authentication"),
    })
    expect(lines().map(([line]) => line)).toEqual([
      "POST /token",
      "GET /track",
      "POST /token",
      "GET /track",
    ])
  })

  it("leaves other failures alone", async () => {
    answerCall = () => ({ status: 429, body: {} })
    const { call } = store()
    await expect(call()).rejects.toMatchObject({ code: "rate_limited" })
    await expect(call()).rejects.toMatchObject({ code: "rate_limited" })
    expect(lines().map(([line]) => line)).toEqual(["POST /token", "GET /track", "GET /track"])
  })

  it.each<[string, unknown, number]>([
    ["no token", { token_type: "Bearer" }, 200],
    ["a token that no header can carry", { access_token: "a\r\nb" }, 200],
    ["a page", "<html>", 200],
    ["half a body", '{"access_token":"a', 200],
    ["trouble", {}, 503],
  ])("fails on %s, and asks anew the next time", async (_, body, status) => {
    const { call } = store()
    const sound = answerToken
    answerToken = () => ({ status, body })
    await expect(call()).rejects.toMatchObject({ code: "upstream" })
    answerToken = sound
    expect(await call()).toEqual({ ok: true })
  })

  it("reads a life that is missing or absurd as a short one", async () => {
    for (const expires_in of [undefined, "soon", -5, null]) {
      asked = []
      answerToken = () => ({ body: { access_token: "t", expires_in } })
      const { call } = store()
      await call()
      clockMs += 9 * minuteMs - 1
      await call()
      clockMs += 1
      await call()
      expect(asked.filter(({ line }) => line === "POST /token")).toHaveLength(2)
    }
  })
})

describe("the test of an id and secret", () => {
  it("asks for a new token although one is kept, and fails when it is refused", async () => {
    const { call, test } = store()
    await call()
    await test()
    expect(lines().map(([line]) => line)).toEqual(["POST /token", "GET /track", "POST /token"])
    answerToken = () => ({ status: 400, body: { error: "invalid_client" } })
    await expect(test()).rejects.toThrow("UPS refused the request (400). It says: invalid_client")
  })
})

function basicOf(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`
}

import { readdirSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import { offeredLanguages } from "@/lib/languages/catalogues"
import { changePageSettings } from "@/lib/page-settings/mutations"
import { wishLinks } from "@/lib/recipients/links"
import { type DetailKey, detailOf, details } from "@/lib/tracking/details"
import { pagePath } from "@/lib/tracking-page/address"
import { freshTeam } from "@/tests/database"

// Asks every public address in every state without a proof, and looks for anything private in any byte of
// the answers, headers too. A route that is new below app/tracking fails here until it is asked as well.

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>
type Route = Partial<Record<"GET" | "POST", Handler>>

const routes: Record<string, () => Promise<unknown>> = {
  "[user]/[carrier]/[number]/arrival.ics/route.ts": () =>
    import("@/app/tracking/[user]/[carrier]/[number]/arrival.ics/route"),
  "[user]/og.png/route.tsx": () => import("@/app/tracking/[user]/og.png/route"),
  "[user]/widget/route.ts": () => import("@/app/tracking/[user]/widget/route"),
  "[user]/widget.js/route.ts": () => import("@/app/tracking/[user]/widget.js/route"),
  "[user]/[carrier]/[number]/events/route.ts": () =>
    import("@/app/tracking/[user]/[carrier]/[number]/events/route"),
  "[user]/[carrier]/[number]/route.tsx": () =>
    import("@/app/tracking/[user]/[carrier]/[number]/route"),
  "[user]/asset/[id]/route.ts": () => import("@/app/tracking/[user]/asset/[id]/route"),
  "[user]/font/[file]/route.ts": () => import("@/app/tracking/[user]/font/[file]/route"),
  "[user]/logo/route.ts": () => import("@/app/tracking/[user]/logo/route"),
  "[user]/preferences/route.tsx": () => import("@/app/tracking/[user]/preferences/route"),
  "[user]/preview/route.ts": () => import("@/app/tracking/[user]/preview/route"),
  "[user]/route.ts": () => import("@/app/tracking/[user]/route"),
  "[user]/unsubscribe/route.tsx": () => import("@/app/tracking/[user]/unsubscribe/route"),
  "live.js/route.ts": () => import("@/app/tracking/live.js/route"),
}

const keys = Object.keys(details) as DetailKey[]
const wrong = new URLSearchParams({ proof: "wrong", order: "NONE", number: "" }).toString()
let user = ""
let teamId = ""

const numberOf = (key: DetailKey) => `N${keys.indexOf(key)}${"X".repeat(8)}`

/** Every private value carries this, or is one of the numbers. Long, since pages hold hashes, in which three letters turn up. */
const secret = /zqxjwv|4711\.17|55 99 88 77/i

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
  const { db, client, team } = await freshTeam("Nordic Outfitters")
  user = team.slug
  teamId = team.id
  const at = new Date(Date.now() - 3_600_000)
  for (const key of keys) {
    const row = detailOf(key)
    const { id } = await client.shipment.create({
      data: {
        teamId: team.id,
        carrier: "ups",
        trackingNumber: numberOf(key),
        category: row.category,
        detail: key,
        milestone: row.milestone ?? "in_transit",
        actionRequired: row.actionRequired,
        terminal: row.flags.includes("terminal"),
        returning: row.flags.includes("ret"),
        handedOverAt: at,
        deliveredAt: row.category === "Delivered" ? at : null,
        eta: new Date(Date.now() + 86_400_000),
        externalId: "Zqxjwv-external",
        orderId: "Zqxjwv-order-id",
        orderNumber: `#Zqxjwv-${key}`,
        customerId: "Zqxjwv-customer",
        recipientName: "Zqxjwv Quistgaard",
        recipientEmail: "zqxjwv@mail.example",
        recipientPhone: "+47 55 99 88 77",
        street: "14 Zqxjwv street",
        postalCode: "Zqxjwv 1",
        destinationCity: "Zqxjwv city",
        destinationRegion: "Zqxjwv region",
        originCity: "Zqxjwv origin",
        serviceLevel: "Zqxjwv service",
        warehouse: "Zqxjwv warehouse",
        orderValue: "4711.17",
        items: [{ name: "Zqxjwv socks", sku: "Zqxjwv-1", quantity: 2 }],
        tags: ["zqxjwv-tag"],
        metadata: { note: "Zqxjwv metadata" },
        exceptionReason: "Zqxjwv reason",
        signedBy: "Zqxjwv signer",
        lastMessage: "Zqxjwv last message",
        lastCity: "Zqxjwv last city",
        checkFailure: "Zqxjwv failure",
        checkFailures: 1,
      },
    })
    await client.trackingEvent.create({
      data: {
        teamId: team.id,
        shipmentId: id,
        dedupeKey: "Zqxjwv-key",
        source: "zqxjwv-source",
        occurredAt: at,
        timeConfidence: "exact",
        category: row.category,
        detail: key,
        carrierCode: "Zqxjwv-code",
        message: "Handed to Zqxjwv Quistgaard",
        city: "Aarhus",
        postalCode: "Zqxjwv 1",
        country: "DK",
      },
    })
    await client.shipmentNote.create({
      data: {
        teamId: team.id,
        shipmentId: id,
        body: "Zqxjwv note",
        byName: "Zqxjwv author",
        byUserId: team.id,
      },
    })
  }
  await changePageSettings(db, {})
})

async function ask(
  route: string,
  params: Record<string, string>,
  path: string,
  init: { method?: "GET" | "POST"; headers?: Record<string, string> } = {},
): Promise<string> {
  const { [init.method ?? "GET"]: handler } = ((await routes[route]?.()) ?? {}) as Route
  if (!handler) throw new Error(`${route} answers no ${init.method}.`)
  const body = init.method === "POST" ? { body: wrong } : {}
  const request = new Request(`http://shop.example${path}`, { ...init, ...body })
  const answer = await handler(request, { params: Promise.resolve(params as never) })
  const text = await beginningOf(answer)
  const said = `${answer.status} ${JSON.stringify([...answer.headers])}\n${text}`
  expect(said.match(secret)?.[0], `${init.method ?? "GET"} ${path}`).toBeUndefined()
  expect(answer.status, path).toBeLessThan(500)
  return said
}

/** All of an answer; of one that never ends what comes in half a second. */
async function beginningOf(answer: Response): Promise<string> {
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) return answer.text()
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let text = ""
  for (const end = Date.now() + 500; reader; ) {
    const soon = new Promise<null>((resolve) => setTimeout(resolve, end - Date.now(), null))
    const part = await Promise.race([reader.read(), soon])
    if (!part || part.done) break
    text += decoder.decode(part.value)
  }
  await reader?.cancel()
  return text
}

const eventsRoute = "[user]/[carrier]/[number]/events/route.ts"
const pageRoute = "[user]/[carrier]/[number]/route.tsx"
const form = {
  "sec-fetch-site": "same-origin",
  "content-type": "application/x-www-form-urlencoded",
  "x-porchlight-peer": "203.0.113.1",
}

function askPage(key: DetailKey, query = "", init: Parameters<typeof ask>[3] = {}) {
  const params = { user, carrier: "ups", number: numberOf(key) }
  return ask(pageRoute, params, pagePath(params) + query, init)
}

test("every public route is asked", () => {
  const files = readdirSync("app/tracking", { recursive: true }).map(String)
  const found = files.filter((path) => /(^|\/)route\.tsx?$/.test(path))
  expect(found.sort()).toEqual(Object.keys(routes).sort())
})

test("no state's page tells anything private", async () => {
  for (const key of keys) expect(await askPage(key), key).toMatch(/^200 /)
})

test.each(offeredLanguages)("nor in %s, asked for or preferred", async (language) => {
  for (const key of ["delivered", "address_issue", "ready_for_pickup", "lost"] as const) {
    if (!keys.includes(key)) continue
    expect(await askPage(key, `?lang=${language}`)).toContain(`<html lang="${language}`)
    await askPage(key, "", { headers: { "accept-language": language } })
  }
  await ask("[user]/route.ts", { user }, `/tracking/${user}?lang=${language}`)
  await ask(pageRoute, { user, carrier: "ups", number: "NONE" }, `/tracking/x/y/z?lang=${language}`)
})

test("nor do failed proofs, forged links and cookies, and conditional questions", async () => {
  for (const query of ["wrong", "wait", "expired", "revoked", "incomplete", "x"]) {
    await askPage("delivered", `?proof=${query}`)
  }
  for (const token of ["", "x", "A".repeat(36), "A".repeat(5_000)]) {
    await askPage("delivered", `?k=${token}`)
    await askPage("delivered", "", { headers: { cookie: `porchlight-proof=${token}` } })
  }
  await askPage("delivered", "", { headers: { "if-none-match": "*" } })
  await askPage("delivered", "?preview=x")
  for (let n = 0; n < 7; n += 1) await askPage("delivered", "", { method: "POST", headers: form })
  await askPage("delivered", "", { method: "POST", headers: { ...form, "sec-fetch-site": "none" } })
})

test("nor does anything beside the pages", async () => {
  const id = "0190a000-0000-7000-8000-000000000001"
  await ask("[user]/route.ts", { user }, `/tracking/${user}?proof=wrong`)
  await ask("[user]/route.ts", { user }, `/tracking/${user}`, { method: "POST", headers: form })
  await ask("[user]/route.ts", { user: "nobody" }, "/tracking/nobody")
  await ask("[user]/asset/[id]/route.ts", { user, id }, `/tracking/${user}/asset/${id}`)
  await ask("[user]/font/[file]/route.ts", { user, file: "x" }, `/tracking/${user}/font/x`)
  await ask("[user]/logo/route.ts", { user }, `/tracking/${user}/logo`)
  await ask("[user]/preview/route.ts", { user }, `/tracking/${user}/preview?preview=x`)
  for (const key of ["delivered", "out_for_delivery"] as const) {
    const params = { user, carrier: "ups", number: numberOf(key) }
    await ask(eventsRoute, params, `${pagePath(params)}/events`)
    const calendar = "[user]/[carrier]/[number]/arrival.ics/route.ts"
    await ask(calendar, params, `${pagePath(params)}/arrival.ics`)
    await askPage(key, "?calendar")
    await askPage(key, "?feedback", { method: "POST", headers: form })
    await askPage(key, "?count=carrier", { method: "POST", headers: form })
  }
  await ask("live.js/route.ts", {}, "/tracking/live.js")
  const image = `/tracking/${user}/og.png?state=delivered&lang=en`
  await ask("[user]/og.png/route.tsx", { user }, image)
  const widget = "[user]/widget/route.ts"
  await ask(widget, { user }, `/tracking/${user}/widget`)
  await ask(widget, { user }, `/tracking/${user}/widget`, { method: "POST", headers: form })
  await ask("[user]/widget.js/route.ts", { user }, `/tracking/${user}/widget.js`)
})

test("nor do the pages that mails lead to, with a link or without", async () => {
  const reader = { teamId, address: "zqxjwv@mail.example", user }
  const links = wishLinks(reader, { appUrl: "http://shop.example" })
  const signed = new URL(links?.unsubscribeUrl ?? "").search
  for (const page of ["unsubscribe", "preferences"]) {
    for (const query of ["", "?t=x", `?t=${"A".repeat(5_000)}`, signed]) {
      const path = `/tracking/${user}/${page}${query}`
      await ask(`[user]/${page}/route.tsx`, { user }, path)
      await ask(`[user]/${page}/route.tsx`, { user }, path, { method: "POST", headers: form })
    }
    await ask(`[user]/${page}/route.tsx`, { user: "nobody" }, `/tracking/nobody/${page}${signed}`)
  }
})

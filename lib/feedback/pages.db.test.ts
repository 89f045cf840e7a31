import { beforeAll, beforeEach, expect, test, vi } from "vitest"
import { GET as getCalendar } from "@/app/tracking/[user]/[carrier]/[number]/arrival.ics/route"
import { GET as getEvents } from "@/app/tracking/[user]/[carrier]/[number]/events/route"
import { GET, POST } from "@/app/tracking/[user]/[carrier]/[number]/route"
import { GET as getImage } from "@/app/tracking/[user]/og.png/route"
import type { PrismaClient, Team } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { reopenCase, settleCase } from "@/lib/exceptions/mutations"
import { countOpenCases, listCases } from "@/lib/exceptions/queries"
import { giveFeedback } from "@/lib/feedback/mutations"
import { writeCounts } from "@/lib/page-counts/count"
import { freshTeam } from "@/tests/database"

let db: TeamDb
let team: Team
let client: PrismaClient
let id: string
const number = "1Z999AA10123456784"
const ada = { userId: "00000000-0000-4000-8000-00000000000a", name: "Ada" }
const browser = { "user-agent": "Mozilla/5.0 Firefox/140.0" }

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
  ;({ db, team, client } = await freshTeam("Nordic Outfitters"))
})

beforeEach(async () => {
  await client.exceptionCase.deleteMany()
  await client.deliveryFeedback.deleteMany()
  await client.shipment.deleteMany()
  await client.proofAttempt.deleteMany()
  await client.pageCount.deleteMany()
  const shipment = await db.shipment.create({
    data: {
      teamId: team.id,
      carrier: "ups",
      trackingNumber: number,
      recipientName: "SENTINEL-name",
      category: "Delivered",
      detail: "delivered",
      milestone: "delivered",
      terminal: true,
      deliveredAt: new Date("2026-05-14T08:00:00Z"),
      lastEventAt: new Date("2026-05-14T08:00:00Z"),
    },
  })
  id = shipment.id
})

const params = () => ({ params: Promise.resolve({ user: team.slug, carrier: "ups", number }) })
const path = () => `http://shop.example/tracking/${team.slug}/ups/${number}`
const get = (query = "", headers: Record<string, string> = {}) =>
  GET(new Request(path() + query, { headers: { ...browser, ...headers } }), params())
const post = (query: string, body: string, site = "same-origin") =>
  POST(
    new Request(path() + query, {
      method: "POST",
      body,
      headers: {
        ...browser,
        "sec-fetch-site": site,
        "content-type": "application/x-www-form-urlencoded",
      },
    }),
    params(),
  )

test("a problem becomes a case for support, without words from whoever has proven nothing", async () => {
  expect(await (await get()).text()).toContain("How was the delivery?")
  const answer = await post("?feedback", "feedback=problem&problem=damaged&text=SPAM")
  expect(answer.status).toBe(303)
  expect(answer.headers.get("location")).toBe(
    `/tracking/${team.slug}/ups/${number}?feedback=told#feedback`,
  )
  const [opened] = await listCases(db, "open")
  expect(opened).toMatchObject({
    kind: "recipient_report",
    queue: "support",
    severity: 3,
    summary: "Says it is damaged",
    feedback: { text: "", proven: false },
    shipment: { id, trackingNumber: number },
  })
  const told = await (await get("?feedback=told")).text()
  expect(told).toContain("Thank you. Nordic Outfitters has been told")
  expect(await (await get()).text()).toContain("You have told us already")
})

test("another site's form is refused, and so is one before the delivery", async () => {
  expect((await post("?feedback", "feedback=good", "cross-site")).status).toBe(403)
  await client.shipment.update({ where: { id }, data: { milestone: "in_transit" } })
  expect((await post("?feedback", "feedback=good")).headers.get("location")).not.toContain("good")
  expect(await db.deliveryFeedback.count()).toBe(0)
})

test("it can be changed for a day; who has proven it is not overruled by who has not", async () => {
  const now = new Date("2026-05-14T12:00:00Z")
  const problem = { problem: "late", text: "Two days" } as const
  const good = { problem: null, text: "" }
  expect(await giveFeedback(db, id, problem, { proven: false, now })).toBe("told")
  expect(await countOpenCases(db)).toBe(1)
  expect(await giveFeedback(db, id, good, { proven: true, now })).toBe("good")
  expect(await countOpenCases(db)).toBe(0)
  expect(await giveFeedback(db, id, problem, { proven: false, now })).toBe("already")
  const later = new Date(now.getTime() + 25 * 3_600_000)
  expect(await giveFeedback(db, id, problem, { proven: true, now: later })).toBe("already")
  expect(await db.deliveryFeedback.findMany()).toMatchObject([{ wentWell: true, proven: true }])
})

test("many at once make one case", async () => {
  const now = new Date()
  const said = { problem: "other", text: "" } as const
  await Promise.all(
    Array.from({ length: 8 }, () => giveFeedback(db, id, said, { proven: true, now })),
  )
  expect(await db.deliveryFeedback.count()).toBe(1)
  expect(await countOpenCases(db)).toBe(1)
})

test("tries are slowed down, and the page says so", async () => {
  let location: string | null = null
  for (let times = 0; times < 12; times += 1) {
    location = (await post("?feedback", "feedback=good")).headers.get("location")
  }
  expect(location).toMatch(/feedback=wait-\d+#feedback$/)
  expect(await (await get("?feedback=wait-4")).text()).toContain("Try again in 4 minutes")
})

test("settling is written down, and taken back", async () => {
  await giveFeedback(db, id, { problem: "late", text: "" }, { proven: true, now: new Date() })
  const [opened] = await listCases(db, "open")
  const caseId = opened?.id ?? ""
  const came = { outcome: "refunded", note: "Half the price" } as const
  await settleCase(db, caseId, came, { by: ada, now: new Date() })
  await expect(settleCase(db, caseId, came, { by: ada, now: new Date() })).rejects.toMatchObject({
    code: "conflict",
  })
  expect(await listCases(db, "settled")).toMatchObject([
    { outcome: "refunded", outcomeNote: "Half the price", settledByName: "Ada" },
  ])
  await reopenCase(db, caseId, ada)
  expect(await countOpenCases(db)).toBe(1)
  const audits = await db.auditEntry.findMany({ orderBy: { at: "asc" }, select: { action: true } })
  expect(audits.map(({ action }) => action)).toEqual(["case_settled", "case_reopened"])
  const { db: other } = await freshTeam("Another")
  await expect(reopenCase(other, caseId, ada)).rejects.toMatchObject({ code: "not_found" })
})

test("views and clicks are counted by day and milestone; robots and re-reading are not", async () => {
  const counting = new Date()
  await writeCounts(counting)
  await client.pageCount.deleteMany()
  await get()
  await get("", { "sec-fetch-dest": "document" })
  await get("", { "sec-fetch-dest": "empty" })
  await get("", { "sec-purpose": "prefetch" })
  await get("", { "user-agent": "Googlebot/2.1" })
  expect((await post("?count=carrier", "")).status).toBe(204)
  expect((await post("?count=carrier", "", "cross-site")).status).toBe(204)
  expect((await post("?count=anything", "")).status).toBe(204)
  await writeCounts(counting)
  await get()
  await writeCounts(counting)
  const rows = await db.pageCount.findMany({
    orderBy: { kind: "asc" },
    select: { kind: true, milestone: true, count: true },
  })
  expect(rows).toEqual([
    { kind: "carrier", milestone: "delivered", count: 1 },
    { kind: "view", milestone: "delivered", count: 3 },
  ])
})

test("a day goes into a calendar while it is still to come, and nothing private with it", async () => {
  const ask = () =>
    getCalendar(new Request(`${path()}/arrival.ics`, { headers: browser }), params())
  expect((await ask()).status).toBe(404)
  await client.shipment.update({
    where: { id },
    data: {
      milestone: "in_transit",
      category: "InTransit",
      detail: "in_transit",
      terminal: false,
      deliveredAt: null,
      handedOverAt: new Date(),
      eta: new Date(
        `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`,
      ),
    },
  })
  expect(await (await get()).text()).toContain('href="?calendar"')
  const to = (await get("?calendar")).headers.get("location")
  expect(to).toBe(`/tracking/${team.slug}/ups/${number}/arrival.ics`)
  const answer = await ask()
  expect(answer.headers.get("content-type")).toContain("text/calendar")
  const text = await answer.text()
  expect(text).toContain("SUMMARY:Parcel from Nordic Outfitters arrives")
  expect(text).not.toContain("SENTINEL")
})

test("events of a parcel that is done, and of none, are over at once", async () => {
  const answer = await getEvents(new Request(`${path()}/events`), params())
  expect(answer.status).toBe(204)
})

test("a link's picture is a PNG of 1200 × 630, the same for every parcel, asked of nobody else", async () => {
  const html = await (await get()).text()
  const address = /property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&")
  expect(address).not.toContain(number)
  const asked: string[] = []
  const real = globalThis.fetch
  const spy = vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (/^https?:/.test(url)) asked.push(url)
    return real(input, init)
  })
  const user = { params: Promise.resolve({ user: team.slug }) }
  for (const lang of ["en", "tr", "cs", "ar", "ja", "el"]) {
    const url = new URL(address ?? "")
    url.searchParams.set("lang", lang)
    const answer = await getImage(new Request(url), user)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe("PNG")
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600")
  }
  expect(asked).toEqual([])
  spy.mockRestore()
  const wrong = await getImage(new Request(`${path()}/og.png?state=x&lang=en`), user)
  expect(wrong.status).toBe(404)
})

import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest"
import { GET, POST } from "@/app/tracking/[user]/[carrier]/[number]/route"
import { GET as getLookUp, POST as postLookUp } from "@/app/tracking/[user]/route"
import type { PrismaClient, Team } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { changePageSettings } from "@/lib/page-settings/mutations"
import { signedPageUrl } from "@/lib/proof/links"
import { revokeAllLinks, revokeLinks } from "@/lib/proof/mutations"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"
import { readyPages } from "@/lib/tracking-page/pages"
import { freshTeam } from "@/tests/database"

const origin = "https://track.example"
const someone = { userId: null, name: "A test" }
const numbers = { one: "1Z999AA10123456784", two: "1Z999AA10123456795", bare: "1Z999AA1000" }

let db: TeamDb
let team: Team
let client: PrismaClient
let oneId: string
const logged: unknown[] = []

const address = (number = numbers.one, user = team.slug) => ({ user, carrier: "ups", number })
const params = <T>(value: T) => ({ params: Promise.resolve(value) })

const personal = {
  recipientName: "Thorbjørg Quistgaard",
  recipientEmail: "Thorbjorg@Mail.example",
  recipientPhone: "+47 37 55 01 23",
  street: "14 Havnegaten",
  postalCode: "SW1A 2AA",
  destinationCity: "Kolbjørnsvik",
  destinationCountry: "GB",
  orderNumber: "#QX-77123",
  items: [{ name: "Woollen socks", sku: "WS-1", quantity: 2 }],
  signedBy: "QUISTGAARD",
}
const secrets = /Quistgaard|Thorbj|37 55|Havnegaten|SW1A|QX-77123|Woollen|handed to/i

beforeAll(async () => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
  process.env.APP_URL = origin
  ;({ db, team, client } = await freshTeam("Nordic Outfitters"))
})

beforeEach(async () => {
  await client.proofAttempt.deleteMany()
  await client.shipment.deleteMany()
  await client.pageSettings.deleteMany()
  readyPages().clear()
  oneId = await add(numbers.one, personal)
  await add(numbers.two, { ...personal, signedBy: null })
  await add(numbers.bare, {})
  for (const level of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void logged.push(words))
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(JSON.stringify(logged.splice(0)), "nothing of it is logged").toBe("[]")
})

async function add(trackingNumber: string, own: object): Promise<string> {
  const at = new Date("2026-05-14T08:00:00Z")
  const { id } = await client.shipment.create({
    data: {
      ...own,
      teamId: team.id,
      carrier: "ups",
      trackingNumber,
      category: "Delivered",
      detail: "delivered",
      milestone: "delivered",
      terminal: true,
      handedOverAt: at,
      deliveredAt: at,
    },
  })
  await client.trackingEvent.create({
    data: {
      teamId: team.id,
      shipmentId: id,
      dedupeKey: "1",
      source: "test",
      occurredAt: at,
      timeConfidence: "exact",
      category: "Delivered",
      detail: "delivered",
      message: "Handed to QUISTGAARD",
      city: "Aarhus",
      country: "DK",
    },
  })
  return id
}

const from = (peer: string) => ({
  "x-porchlight-peer": peer,
  host: "track.example",
  "sec-fetch-site": "same-origin",
  "content-type": "application/x-www-form-urlencoded",
})

function get(path: string, asked: PageAddress, headers: Record<string, string> = {}) {
  return GET(new Request(origin + path, { headers }), params(asked))
}

function post(
  fields: Record<string, string>,
  { asked = address(), peer = "203.0.113.1", headers = {} as Record<string, string> } = {},
) {
  const body = new URLSearchParams(fields).toString()
  const all = { ...from(peer), ...headers }
  const request = new Request(origin + pagePath(asked), { method: "POST", headers: all, body })
  return POST(request, params(asked))
}

function lookUp(fields: Record<string, string>, peer = "203.0.113.2", user = team.slug) {
  const body = new URLSearchParams(fields).toString()
  const request = new Request(`${origin}/tracking/${user}`, {
    method: "POST",
    headers: from(peer),
    body,
  })
  return postLookUp(request, params({ user }))
}

/** What a browser would send back, by the path of the page that it belongs to. */
function cookies(answer: Response): Record<string, string> {
  const set = answer.headers.getSetCookie().map((text) => {
    expect(text).toMatch(/; HttpOnly; SameSite=Lax; Secure$/)
    const [, value = "", path = ""] = /^porchlight-proof=([\w-]*); Path=([^;]+);/.exec(text) ?? []
    return [path, `porchlight-proof=${value}`]
  })
  return Object.fromEntries(set)
}

async function opens(cookie: string | undefined, number = numbers.one): Promise<boolean> {
  const answer = await get(pagePath(address(number)), address(number), { cookie: cookie ?? "" })
  expect(answer.status).toBe(200)
  const html = await answer.text()
  const open = html.includes("Havnegaten")
  expect(answer.headers.get("cache-control")).toBe(open ? "private, no-store" : "private, no-cache")
  expect(answer.headers.has("etag"), "no name by which a stranger could ask for it").toBe(!open)
  if (!open) expect(html).not.toMatch(secrets)
  return open
}

const landing = (answer: Response) => [answer.status, answer.headers.get("location")]

async function link(now = new Date()): Promise<string> {
  return (await signedPageUrl(db, oneId, { now, appUrl: origin })).slice(origin.length)
}

test("a link opens its page, and those of the order's other parcels, at the clean address", async () => {
  const path = await link()
  expect(path).toMatch(new RegExp(`^${pagePath(address())}\\?k=[\\w-]{36}$`))
  const answer = await get(path, address())
  expect(landing(answer)).toEqual([303, pagePath(address())])
  expect(answer.headers.get("cache-control")).toBe("private, no-store")
  const given = cookies(answer)
  expect(Object.keys(given).sort()).toEqual(
    [numbers.one, numbers.two].map((number) => pagePath(address(number))),
  )
  expect(await opens(given[pagePath(address())])).toBe(true)
  expect(await opens(given[pagePath(address(numbers.two))], numbers.two)).toBe(true)
  expect(await opens(given[pagePath(address())], numbers.two), "each page its own").toBe(false)
})

test("behind the proof stand name, address, contents, proof of delivery and the carrier's words", async () => {
  const given = cookies(await get(await link(), address()))
  const cookie = given[pagePath(address())] ?? ""
  const html = await (await get(pagePath(address()), address(), { cookie })).text()
  for (const text of [
    "Order #QX-77123",
    "<span>Thorbjørg Quistgaard</span><span>14 Havnegaten</span><span>Kolbjørnsvik SW1A 2AA</span><span>United Kingdom</span>",
    "2 × Woollen socks",
    "Signed by QUISTGAARD",
    "Handed to QUISTGAARD",
    `href="${pagePath(address(numbers.two))}"`,
    "2 parcels in this order",
  ]) {
    expect(html).toContain(text)
  }
  expect(html, "phones and e-mails stay with the shop").not.toMatch(/37 55|mail\.example/i)
})

test("a link that ran out, is another's or was tampered with shows what everyone sees, with a word", async () => {
  const expired = await link(new Date(Date.now() - 91 * 24 * 3_600_000))
  const good = await link()
  const broken = `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`
  for (const path of [expired, broken, `${pagePath(address())}?k=`]) {
    const answer = await get(path, address())
    expect(landing(answer)).toEqual([303, `${pagePath(address())}?proof=expired#proof`])
    expect(answer.headers.getSetCookie()).toEqual([])
  }
  const other = good.replace(numbers.one, numbers.bare)
  expect(landing(await get(other, address(numbers.bare)))[1]).toContain("?proof=expired")
  const told = await get(`${pagePath(address())}?proof=expired`, address())
  const html = await told.text()
  expect(html).toContain("This link has run out.")
  expect(html).not.toMatch(secrets)
  expect(told.headers.get("cache-control")).toBe("private, no-store")
})

test("links last as long as the team says", async () => {
  await changePageSettings(db, { linkDays: 2 })
  const day = 24 * 3_600_000
  const young = await get(await link(new Date(Date.now() - 2 * day + 60_000)), address())
  const old = await get(await link(new Date(Date.now() - 2 * day)), address())
  expect([young, old].map((answer) => answer.headers.getSetCookie().length > 0)).toEqual([
    true,
    false,
  ])
})

test("revoking a shipment's links closes what they opened, with its order, and is written down", async () => {
  const path = await link()
  const given = cookies(await get(path, address()))
  expect(await revokeLinks(db, oneId, someone)).toBe(2)
  expect(landing(await get(path, address()))[1]).toContain("?proof=revoked#proof")
  expect(await opens(given[pagePath(address())])).toBe(false)
  expect(await opens(given[pagePath(address(numbers.two))], numbers.two)).toBe(false)
  const audits = await db.auditEntry.findMany({ select: { action: true, byName: true } })
  expect(audits).toEqual(Array(2).fill({ action: "links_revoked", byName: "A test" }))
  expect((await get(await link(), address())).headers.getSetCookie()).toHaveLength(2)
})

test("revoking all of a team's links closes every page", async () => {
  const path = await link()
  const given = cookies(await get(path, address()))
  await revokeAllLinks(db)
  expect(landing(await get(path, address()))[1]).toContain("?proof=revoked")
  expect(await opens(given[pagePath(address())])).toBe(false)
  expect(await opens(cookies(await get(await link(), address()))[pagePath(address())])).toBe(true)
})

test.each(["sw1a2aa", " SW1A-2AA", "thorbjorg@mail.example", "THORBJORG@MAIL.EXAMPLE "])(
  "%j opens the page",
  async (proof) => {
    const answer = await post({ proof })
    expect(landing(answer)).toEqual([303, pagePath(address())])
    expect(await opens(cookies(answer)[pagePath(address())])).toBe(true)
  },
)

test("a wrong proof, a parcel that nothing is known of, and one that is not there are one answer", async () => {
  const answers = [
    await post({ proof: "SW1A 2AB" }),
    await post({ proof: "" }),
    await post({}),
    await post({ proof: "SW1A 2AA" }, { asked: address(numbers.bare) }),
    await post({ proof: "SW1A 2AA" }, { asked: address("NOTHING") }),
    await post({ proof: "SW1A 2AA" }, { asked: address(numbers.one, "nobody") }),
  ]
  const said = answers.map((answer) => {
    const location = new URL(answer.headers.get("location") ?? "", origin)
    const headers = [...answer.headers].filter(([name]) => name !== "location")
    return JSON.stringify([answer.status, location.search, location.hash, headers])
  })
  expect(new Set(said).size).toBe(1)
  expect(said[0]).toContain("?proof=wrong")
})

test("the fifth wrong try of an address makes it wait, the right proof too, and others not", async () => {
  for (let n = 0; n < 5; n += 1) {
    expect(landing(await post({ proof: `${n}` }))[1]).toContain("?proof=wrong")
  }
  const waiting = await post({ proof: "SW1A 2AA" })
  expect(landing(waiting)[1]).toContain("?proof=wait")
  expect(Number(waiting.headers.get("retry-after"))).toBeGreaterThan(50)
  const told = await get(`${pagePath(address())}?proof=wait`, address(), from("203.0.113.1"))
  expect([told.status, told.headers.get("retry-after")]).toEqual([429, "60"])
  expect(await told.text()).toContain("Too many tries. Try again in 1 minute.")
  const elsewhere = await get(`${pagePath(address())}?proof=wait`, address(), from("203.0.113.9"))
  expect(elsewhere.status).toBe(200)
  const other = await post({ proof: "SW1A 2AA" }, { peer: "203.0.113.9" })
  expect(other.headers.getSetCookie()).toHaveLength(2)
})

test("an address that waits at one page waits at the look-up too, and claims of a proxy change nothing", async () => {
  for (let n = 0; n < 5; n += 1) await post({ proof: `${n}` })
  const spoofed = { headers: { "x-forwarded-for": "198.51.100.7" } }
  expect(landing(await post({ proof: "SW1A 2AA" }, spoofed))[1]).toContain("?proof=wait")
  const looked = await lookUp({ order: "QX-77123", proof: "SW1A 2AA" }, "203.0.113.1")
  expect(looked.status).toBe(429)
  expect(await looked.text()).toContain("Too many tries. Try again in 1 minute.")
})

test("a form from elsewhere opens nothing", async () => {
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ]
  for (const headers of foreign) {
    const answer = await post({ proof: "SW1A 2AA" }, { headers })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
  }
  expect(await db.proofAttempt.count()).toBe(0)
})

test("whoever has opened a page can close it again", async () => {
  const answer = await post({ close: "1" })
  expect(landing(answer)).toEqual([303, pagePath(address())])
  expect(answer.headers.getSetCookie()[0]).toContain("Max-Age=0")
})

test("the language stays in the address, and nothing else", async () => {
  const path = `${await link()}&lang=en&x=1`
  expect(landing(await get(path, address()))).toEqual([303, `${pagePath(address())}?lang=en`])
})

test("an order with its postcode or e-mail address leads to its newest parcel, with all of them open", async () => {
  for (const order of ["#QX-77123", "qx-77123", " QX-77123 "]) {
    const answer = await lookUp({ order, proof: "sw1a 2aa" })
    expect(landing(answer)).toEqual([303, pagePath(address(numbers.two))])
    const given = cookies(answer)
    expect(await opens(given[pagePath(address())])).toBe(true)
    expect(await opens(given[pagePath(address(numbers.two))], numbers.two)).toBe(true)
  }
})

test("a number leads to its page, which shows what everyone sees", async () => {
  const answer = await lookUp({ number: "1z999aa1 0123-456784" })
  expect(landing(answer)).toEqual([303, pagePath(address())])
  expect(answer.headers.getSetCookie()).toEqual([])
})

test("what a look-up does not find is one answer, whatever it is", async () => {
  const answers = [
    await lookUp({ number: "NOTHING" }),
    await lookUp({ order: "QX-77123", proof: "SW1A 2AB" }),
    await lookUp({ order: "QX-00000", proof: "SW1A 2AA" }),
    await lookUp({ order: "%", proof: "SW1A 2AA" }),
  ]
  const said = await Promise.all(
    answers.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]),
  )
  expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(landing(answers[0] as Response)).toEqual([303, `/tracking/${team.slug}?proof=wrong#proof`])
  const incomplete = await lookUp({ order: "QX-77123", proof: " " })
  expect(landing(incomplete)[1]).toContain("?proof=incomplete")
})

test("look-ups of a shop that is not there, or not public, are missing like everything else", async () => {
  const hidden = await freshTeam("Hidden shop")
  await client.brand.create({ data: { teamId: hidden.team.id, published: false } })
  const answers = await Promise.all(
    ["nobody", "No%20body", hidden.team.slug].map((user) =>
      getLookUp(
        new Request(`${origin}/tracking/${user.toLowerCase()}`),
        params({ user: user.toLowerCase() }),
      ),
    ),
  )
  answers.push(await lookUp({ number: numbers.one }, "203.0.113.3", "nobody"))
  answers.push(await lookUp({ number: numbers.one }, "203.0.113.3", hidden.team.slug))
  answers.push(await get("/tracking/nobody/ups/1", { user: "nobody", carrier: "ups", number: "1" }))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404])
  const bodies = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(bodies).size).toBe(1)
})

test("a link in an old mail finds the page when the carrier was corrected since", async () => {
  const path = await link()
  await client.shipment.update({ where: { id: oneId }, data: { carrier: "usps" } })
  await client.carrierCorrection.create({
    data: {
      teamId: team.id,
      shipmentId: oneId,
      carrier: "ups",
      trackingNumber: numbers.one,
      correctedAt: new Date(),
    },
  })
  const answer = await get(path, address())
  expect(landing(answer)).toEqual([307, path.replace("/ups/", "/usps/")])
  const asked = { ...address(), carrier: "usps" }
  const opened = await get(path.replace("/ups/", "/usps/"), asked)
  expect(opened.headers.getSetCookie().length).toBeGreaterThan(0)
})

import { type AddressInfo, connect, createServer, type Socket } from "node:net"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { GET } from "@/app/tracking/[user]/[carrier]/[number]/route"
import { GET as getAsset } from "@/app/tracking/[user]/asset/[id]/route"
import { GET as getLogo } from "@/app/tracking/[user]/logo/route"
import { GET as getPreview } from "@/app/tracking/[user]/preview/route"
import { publishBrand, renewPreview, saveDraft } from "@/lib/brand/mutations"
import { readPicture } from "@/lib/brand/picture"
import { keepPicture } from "@/lib/brand/pictures"
import { plainDesign } from "@/lib/brand/schema"
import type { PrismaClient, Team } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { type PageAddress, pagePath } from "@/lib/tracking-page/address"
import { PageCache } from "@/lib/tracking-page/cache"
import { listenForPages } from "@/lib/tracking-page/listener"
import { readyPages } from "@/lib/tracking-page/pages"
import { findPage } from "@/lib/tracking-page/queries"
import { freshTeam } from "@/tests/database"

let db: TeamDb
let team: Team
let client: PrismaClient
let url: string
let shipmentId: string

const number = "1Z999AA10123456784"
const address = (change: Partial<PageAddress> = {}) => ({
  user: team.slug,
  carrier: "ups",
  number,
  ...change,
})

function get(asked: PageAddress, headers: Record<string, string> = {}) {
  const request = new Request(`http://shop.example${pagePath(asked)}`, { headers })
  return GET(request, { params: Promise.resolve(asked) })
}

const personal = {
  recipientName: "SENTINEL-name",
  recipientEmail: "sentinel@mail.example",
  recipientPhone: "SENTINEL-phone",
  orderNumber: "SENTINEL-order",
  customerId: "SENTINEL-customer",
  postalCode: "SENTINEL-postcode",
  signedBy: "SENTINEL-signature",
  lastMessage: "SENTINEL-last",
  checkFailure: "SENTINEL-failure",
  metadata: { note: "SENTINEL-metadata" },
}

beforeAll(async () => {
  ;({ db, team, client, url } = await freshTeam())
})

beforeEach(async () => {
  await client.shipment.deleteMany()
  await client.brand.deleteMany()
  await client.brand.create({
    data: {
      teamId: team.id,
      design: { ...plainDesign("Nordic Outfitters"), websiteUrl: "https://nordic.example" },
    },
  })
  shipmentId = await addShipment({ ...personal })
  await addEvent(shipmentId, "2026-05-12T08:00:00Z", "InTransit", "picked_up", "Hamburg")
  await addEvent(shipmentId, "2026-05-14T08:00:00Z", "OutForDelivery", "out_for_delivery", "Aarhus")
  readyPages().clear()
})

describe("the recipient's page", () => {
  test("answers with the parcel's story and nothing personal", async () => {
    const answer = await get(address())
    expect(answer.status).toBe(200)
    const html = await answer.text()
    for (const text of ["Out for delivery", "Hamburg", "Aarhus", number, "Nordic Outfitters"]) {
      expect(html).toContain(text)
    }
    const headers = JSON.stringify([...answer.headers])
    expect((html + headers).toLowerCase()).not.toContain("sentinel")
  })

  test("reads no personal column at all", async () => {
    const source = await findPage(client, address())
    expect(JSON.stringify(source).toLowerCase()).not.toContain("sentinel")
    expect(source?.teamId).toBe(team.id)
  })

  test("sends other spellings of the address on to the one that answers", async () => {
    const answer = await get(address({ carrier: "UPS", number: "1z999aa1 0123-456784" }))
    expect([answer.status, answer.headers.get("location")]).toEqual([308, pagePath(address())])
  })

  test("answers 304 to a reader who holds it already", async () => {
    const etag = (await get(address())).headers.get("etag") ?? ""
    expect(etag).toMatch(/^W\/"/)
    const again = await get(address(), { "if-none-match": etag })
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag])
  })

  test("shows the latest generation of a number that was used again", async () => {
    await addShipment({ ...labelOnly, generation: 2 })
    const html = await (await get(address())).text()
    expect(html).toContain("UPS has not scanned it yet")
    expect(html).not.toContain("Hamburg")
  })

  test("stays when the merchant puts the shipment away", async () => {
    await addShipment({ trackingNumber: "ARCHIVED", archivedAt: new Date() })
    expect((await get(address({ number: "ARCHIVED" }))).status).toBe(200)
  })

  test("shows another team's parcel of the same number only under that team", async () => {
    const other = await freshTeam("Other shop")
    expect((await get(address({ user: other.team.slug }))).status).toBe(404)
  })
})

describe("what is not there", () => {
  test("answers alike, whatever is missing", async () => {
    const hidden = await freshTeam("Hidden shop")
    await hidden.client.brand.create({
      data: { teamId: hidden.team.id, published: false },
    })
    await client.shipment.create({ data: row({ teamId: hidden.team.id }) })
    const missing = await Promise.all([
      get(address({ user: "nobody" })),
      get(address({ user: "No_body!" })),
      get(address({ carrier: "fedex" })),
      get(address({ number: "NOTHING" })),
      get(address({ user: hidden.team.slug })),
      getLogo(new Request("http://shop.example/logo"), {
        params: Promise.resolve({ user: "nobody" }),
      }),
      getLogo(new Request("http://shop.example/logo"), {
        params: Promise.resolve({ user: hidden.team.slug }),
      }),
    ])
    const answers = await Promise.all(
      missing.map(async (answer) => [answer.status, [...answer.headers], await answer.text()]),
    )
    expect(answers[0]?.[0]).toBe(404)
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })
})

describe("a brand's pictures", () => {
  const drawn =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4"/><script>alert(1)</script></svg>'
  const safe =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4"></path></svg>'
  const publishing = { byName: "Ada", now: new Date() }
  const ask = (path: string) => new Request(`http://shop.example${path}`)
  const params = (id: string) => ({ params: Promise.resolve({ user: team.slug, id }) })
  const keep = (text: string) =>
    keepPicture(db, readPicture(new TextEncoder().encode(text), "logo"))

  test("come for good, and may do nothing but be seen", async () => {
    const light = await keep(drawn)
    expect(light).toMatchObject({ type: "image/svg+xml", width: 4, height: 2 })
    await saveDraft(db, { ...plainDesign("Shop"), logo: { light, dark: null } })
    await publishBrand(db, publishing)
    const html = await (await get(address())).text()
    expect(html).toContain(
      `<img src="/tracking/${team.slug}/asset/${light.id}" alt="Shop" width="4" height="2"/>`,
    )
    for (const answer of [
      await getAsset(ask(`/tracking/${team.slug}/asset/${light.id}`), params(light.id)),
      await getLogo(ask(`/tracking/${team.slug}/logo?v=${light.id}`), params("")),
    ]) {
      expect(await answer.text()).toBe(safe)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "content-type": "image/svg+xml",
        "cache-control": "public, max-age=31536000, immutable",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "x-content-type-options": "nosniff",
      })
    }
  })

  test("of a draft, of another team and of nobody are not there", async () => {
    const light = await keep(drawn.replace("h4", "h3"))
    await saveDraft(db, { ...plainDesign("Shop"), logo: { light, dark: null } })
    await renewPreview(db, "the-secret")
    const other = await freshTeam("Other")
    const status = async (query: string, id: string, user = team.slug) =>
      (await getAsset(ask(`/x${query}`), { params: Promise.resolve({ user, id }) })).status
    expect(await status("", light.id)).toBe(404)
    expect(await status("?preview=wrong", light.id)).toBe(404)
    expect(await status("?preview=the-secret", light.id)).toBe(200)
    expect(await status("?preview=the-secret", light.id, other.team.slug)).toBe(404)
    expect(await status("", "../../etc/passwd")).toBe(404)
  })
})

describe("the test link", () => {
  test("shows the draft to whoever has its secret, and the page to everyone else", async () => {
    await saveDraft(db, plainDesign("Drafted name"))
    await renewPreview(db, "first")
    const seen = async (query: string) => {
      const url = `http://shop.example${pagePath(address())}${query}`
      return GET(new Request(url), { params: Promise.resolve(address()) })
    }
    const draft = await seen("?preview=first")
    expect(await draft.text()).toContain("Drafted name")
    expect(draft.headers.get("cache-control")).toBe("private, no-store")
    expect((await seen("?preview=other")).status).toBe(404)
    expect(await (await seen("")).text()).not.toContain("Drafted name")
    await renewPreview(db, "second")
    expect((await seen("?preview=first")).status).toBe(404)
  })

  test("needs no parcel", async () => {
    await saveDraft(db, plainDesign("Drafted name"))
    await renewPreview(db, "secret")
    const seen = (query: string) =>
      getPreview(new Request(`http://shop.example/tracking/x/preview${query}`), {
        params: Promise.resolve({ user: team.slug }),
      })
    const lost = await (await seen("?state=lost&preview=secret")).text()
    expect(lost).toContain("Your parcel was lost")
    expect(lost).toContain("Drafted name")
    const german = await (await seen("?state=lost&preview=secret&lang=de")).text()
    expect(german).toContain('<html lang="de')
    expect(german).toContain('href="?lang=fr&amp;state=lost&amp;preview=secret"')
    expect((await seen("?state=lost")).status).toBe(404)
    expect((await seen("?state=lost&preview=")).status).toBe(404)
  })
})

describe("freshness", () => {
  const endings: (() => Promise<void> | void)[] = []
  afterAll(async () => {
    for (const end of endings) await end()
  })

  /** A cache as another server process has it. */
  async function otherProcess(connectionString = url, beatMs = 60_000) {
    const cache = new PageCache<string>({ maxBytes: 10_000 })
    endings.push(listenForPages(connectionString, cache, { slowestRetryMs: 50, beatMs }))
    await until(() => cache.listening)
    return cache
  }
  const asked = (change: Partial<PageAddress> = {}) => ({ ...address(change), variant: "" })
  const goodUntil = new Date("2999-01-01")
  const kept = (value: string) => async () => ({ teamId: team.id, value, bytes: 1, goodUntil })
  const changeTo = (value: string, cache: PageCache<string>, change: Partial<PageAddress> = {}) =>
    until(async () => (await cache.read(asked(change), kept(value))) === value)

  const delivered = { category: "Delivered", detail: "delivered", version: 7 } as const
  test.each<[string, () => Promise<unknown>]>([
    ["its state", () => db.shipment.update({ where: { id: shipmentId }, data: delivered })],
    ["a failing source", () => db.shipment.updateMany({ data: { checkFailures: 3 } })],
    ["when its window opens", () => db.shipment.updateMany({ data: { etaFrom: new Date() } })],
    [
      "a late scan",
      () => addEvent(shipmentId, "2026-05-13T08:00:00Z", "InTransit", "processed", "Kolding"),
    ],
    ["a scan read anew", () => db.trackingEvent.updateMany({ data: { detail: "processed" } })],
    ["a scan that is gone", () => db.trackingEvent.deleteMany()],
    ["its number used again", () => addShipment({ ...labelOnly, generation: 2 })],
    ["its end", () => db.shipment.deleteMany()],
    ["its shop's looks", () => db.brand.updateMany({ data: { published: true } })],
    [
      "its shop's name",
      () => client.team.update({ where: { id: team.id }, data: { name: "Nordic" } }),
    ],
    ["what its shop shows", () => db.pageSettings.create({ data: { teamId: team.id } })],
  ])("a page becomes old in every process with %s", async (_, change) => {
    const caches = [await otherProcess(), await otherProcess()]
    for (const cache of caches) await cache.read(asked(), kept("old"))
    await change()
    for (const cache of caches) await changeTo("new", cache)
  })

  test("nothing that a page does not show makes it old, nor what is another's", async () => {
    const cache = await otherProcess()
    const another = await addShipment({ trackingNumber: "ANOTHER" })
    await cache.read(asked(), kept("old"))
    await cache.read(asked({ number: "ANOTHER" }), kept("old"))
    const unseen = { tags: ["vip"], nextCheckAt: new Date(), warehouse: "North" }
    await db.shipment.update({ where: { id: shipmentId }, data: unseen })
    await db.shipment.update({ where: { id: another }, data: delivered })
    await changeTo("new", cache, { number: "ANOTHER" })
    expect(await cache.read(asked(), kept("new"))).toBe("old")
  })

  test("more changes than can be named make all of the team's pages old", async () => {
    const cache = await otherProcess()
    const numbers = Array.from({ length: 1_000 }, (_, i) => `MANY${i}`)
    await client.shipment.createMany({ data: numbers.map((n) => row({ trackingNumber: n })) })
    await cache.read(asked({ number: "MANY999" }), kept("old"))
    await db.shipment.updateMany({ data: { checkFailures: 1 } })
    await changeTo("new", cache, { number: "MANY999" })
  })

  test("the page itself changes with its parcel", async () => {
    await until(() => readyPages().listening)
    expect(await (await get(address())).text()).toContain("Out for delivery")
    await db.shipment.update({
      where: { id: shipmentId },
      data: { ...delivered, milestone: "delivered", deliveredAt: new Date() },
    })
    await until(async () => (await (await get(address())).text()).includes("<h1>Delivered today"))
  })

  test("a broken connection empties the cache, and listening comes back", async () => {
    const cache = await otherProcess()
    await cache.read(asked(), kept("old"))
    await client.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'porchlight pages'`
    await until(() => !cache.listening)
    expect(await cache.read(asked(), kept("new"))).toBe("new")
    await until(() => cache.listening)
    await cache.read(asked(), kept("old"))
    await db.shipment.update({ where: { id: shipmentId }, data: delivered })
    await changeTo("newer", cache)
  })

  test("a connection that was lost without a word is noticed", async () => {
    const { host, port, ...line } = await fragileLine(url)
    endings.push(line.end)
    const lost = new URL(url)
    lost.host = `${host}:${port}`
    const cache = await otherProcess(lost.href, 500)
    await cache.read(asked(), kept("old"))
    line.swallow()
    await until(() => !cache.listening)
    expect(await cache.read(asked(), kept("new"))).toBe("new")
  })
})

/** A way to the database that can go dead without being closed, as networks do. */
async function fragileLine(target: string) {
  const { hostname, port } = new URL(target)
  const sockets: Socket[] = []
  let dead = false
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    sockets.push(near, far)
    near.on("data", (bytes) => dead || far.write(bytes))
    far.on("data", (bytes) => dead || near.write(bytes))
    for (const socket of [near, far]) socket.on("error", () => {})
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  return {
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    swallow: () => {
      dead = true
    },
    end: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const labelOnly = {
  category: "Info",
  detail: "label_created",
  milestone: "label_created",
  handedOverAt: null,
} as const

const row = (change: object) => ({
  teamId: team.id,
  carrier: "ups",
  trackingNumber: number,
  category: "OutForDelivery" as const,
  detail: "out_for_delivery",
  milestone: "out_for_delivery" as const,
  handedOverAt: new Date("2026-05-12T08:00:00Z"),
  ...change,
})

async function addShipment(change: object): Promise<string> {
  return (await client.shipment.create({ data: row(change) })).id
}

async function addEvent(
  id: string,
  at: string,
  category: "InTransit" | "OutForDelivery",
  detail: string,
  city: string,
) {
  await db.trackingEvent.create({
    data: {
      teamId: team.id,
      shipmentId: id,
      dedupeKey: at,
      source: "sandbox",
      occurredAt: new Date(at),
      timeConfidence: "exact",
      category,
      detail,
      message: "Signed by SENTINEL-message",
      carrierCode: "SENTINEL-code",
      city,
      postalCode: "SENTINEL-postcode",
      country: "DK",
    },
  })
}

async function until(done: () => boolean | Promise<boolean>) {
  const deadline = Date.now() + 30_000
  while (!(await done())) {
    if (Date.now() > deadline) throw new Error("It did not happen within thirty seconds.")
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

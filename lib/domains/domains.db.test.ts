import http from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { GET as getAllowed } from "@/app/api/domains/allowed/route"
import type { PrismaClient, Team } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { checkDomain } from "@/lib/domains/check"
import { hostOf, loadHosts } from "@/lib/domains/hosts"
import { addDomain, removeDomain, verifyDomain } from "@/lib/domains/mutations"
import { domainsToCheck, listDomains } from "@/lib/domains/queries"
import { resolveTxt } from "@/lib/domains/resolver"
import { hostnameSchema } from "@/lib/domains/schema"
import { signedPageUrl } from "@/lib/proof/links"
import { canonicalUrl } from "@/lib/tracking-page/host"
import { freshTeam } from "@/tests/database"
import { nameServer } from "@/tests/name-server"

let db: TeamDb
let team: Team
let client: PrismaClient
let server: http.Server
let base: string
const now = new Date("2026-05-14T08:00:00Z")

beforeAll(async () => {
  ;({ db, team, client } = await freshTeam("Nordic Outfitters"))
  await import("@/scripts/local/serve-hosts.mjs")
  server = http.createServer((request, response) => {
    response.setHeader("Location", `/tracking/${team.slug}/ups/1Z?lang=de`)
    response.setHeader("Set-Cookie", [
      `a=b; Path=/tracking/${team.slug}/ups/1Z; HttpOnly`,
      "c=d; Path=/",
    ])
    response.end(request.url)
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

test.each([
  ["Track.Shop.Example.", "track.shop.example"],
  ["påske.shop.example", "xn--pske-qoa.shop.example"],
  ["shop", null],
  ["https://track.shop.example", null],
  ["track.shop.example/path", null],
  ["127.0.0.1", null],
  ["[::1]", null],
  ["printer.local", null],
  ["-a.shop.example", null],
  ["a b.example", null],
  ["", null],
])("%j is kept as %j", (written, kept) => {
  const read = hostnameSchema.safeParse(written)
  expect(read.success ? read.data : null).toBe(kept)
})

test("a host is proven by its record, outlives one failed check, and not two", async () => {
  await addDomain(db, "track.shop.example", "porchlight.example")
  const [added] = await listDomains(db)
  const { id = "", token = "" } = added ?? {}
  const says = (records: string[][] | Error) => ({
    now,
    resolveTxt: async (name: string) => {
      expect(name).toBe("_porchlight.track.shop.example")
      if (records instanceof Error) throw records
      return records
    },
  })
  const none = Object.assign(new Error("none"), { code: "ENOTFOUND" })
  const silent = Object.assign(new Error("silent"), { code: "ETIMEOUT" })
  const verified = async () => (await listDomains(db))[0]?.verifiedAt ?? null
  expect(await verifyDomain(db, id, says(none))).toBe("no_record")
  expect(await verifyDomain(db, id, says([["something else"]]))).toBe("wrong_record")
  expect(await verified()).toBeNull()
  expect((await allowed("track.shop.example")).status).toBe(404)
  expect(await verifyDomain(db, id, says([["x"], [token.slice(0, 9), token.slice(9)]]))).toBeNull()
  expect(await verified()).toEqual(now)
  expect((await allowed("TRACK.shop.example")).status).toBe(200)
  expect(await verifyDomain(db, id, says(silent))).toBe("dns_failed")
  expect(await verified()).toEqual(now)
  expect(await verifyDomain(db, id, says([[token]]))).toBeNull()
  expect(await verifyDomain(db, id, says(none))).toBe("no_record")
  expect(await verified()).toEqual(now)
  expect(await verifyDomain(db, id, says(none))).toBe("no_record")
  expect(await verified()).toBeNull()
  await verifyDomain(db, id, says([[token]]))
  expect(await domainsToCheck(client, now)).toEqual([])
  expect(await domainsToCheck(client, new Date(now.getTime() + 1))).toEqual([
    { id, teamId: team.id },
  ])
})

test("nobody takes another's host, nor Porchlight's own", async () => {
  const { db: other } = await freshTeam("Another")
  await expect(addDomain(other, "track.shop.example", "p.example")).rejects.toMatchObject({
    code: "conflict",
  })
  await expect(addDomain(other, "p.example", "p.example")).rejects.toMatchObject({
    code: "invalid",
  })
  const [ours] = await listDomains(db)
  await removeDomain(other, ours?.id ?? "")
  expect(await listDomains(db)).toHaveLength(1)
})

test("mails link to the proven host, a member's own link to where they are", async () => {
  const { id } = await db.shipment.create({
    data: { teamId: team.id, carrier: "ups", trackingNumber: "1Z", lastEventAt: now },
    select: { id: true },
  })
  const mailed = await signedPageUrl(db, id, { now, appUrl: "https://porchlight.example" })
  expect(mailed).toMatch(/^https:\/\/track\.shop\.example\/ups\/1Z(\?|$)/)
  const own = await signedPageUrl(db, id, { now, appUrl: "" })
  expect(own).toMatch(new RegExp(`^/tracking/${team.slug}/ups/1Z(\\?|$)`))
})

test("a proven host serves the shop's pages and nothing else", async () => {
  await loadHosts(client)
  expect(hostOf(team.slug)).toBe("track.shop.example")
  const own = `/tracking/${team.slug}`
  const missing = "/tracking/-/-/-"
  const served = async (path: string) => (await ask(path, "Track.Shop.Example:8443")).body
  expect(await served("/ups/1Z?lang=de")).toBe(`${own}/ups/1Z?lang=de`)
  expect(await served("/ups/1Z/events")).toBe(`${own}/ups/1Z/events`)
  expect(await served("/ups/1Z/arrival.ics")).toBe(`${own}/ups/1Z/arrival.ics`)
  expect(await served("/")).toBe(own)
  expect(await served(`${own}/og.png?state=delivered`)).toBe(`${own}/og.png?state=delivered`)
  expect(await served("/tracking/live.js?v=1")).toBe("/tracking/live.js?v=1")
  expect(await served("/robots.txt")).toBe("/robots.txt")
  for (const path of [
    "/shipments",
    "/sign-in",
    "/tracking/another/ups/1Z",
    "/tracking/another",
    "/api/v1/shipments/1",
    "/_next/static/chunks/x.js",
    "//ups/1Z",
    "/ups/1Z/../../shipments",
    "/%2e%2e/shipments/x",
  ]) {
    const target = await served(path)
    expect(target === missing || target.startsWith(`${own}/`), `${path} -> ${target}`).toBe(true)
  }
  expect(await served("/api/health")).toBe(`${own}/api/health`)
  const moved = await ask(`${own}/ups/1Z?k=t`, "track.shop.example")
  expect([moved.status, moved.headers.location]).toEqual([308, "/ups/1Z?k=t"])
})

test("a page is known by its address at the shop's own host, unless the shop hides the number", () => {
  const address = { user: team.slug, carrier: "ups", number: "1Z" }
  const hides = { carrier: false, places: false, number: true }
  expect(canonicalUrl(address, undefined)).toBe("https://track.shop.example/ups/1Z")
  expect(canonicalUrl(address, hides)).toBeNull()
  expect(canonicalUrl({ ...address, user: "another" }, undefined)).toBeNull()
})

test("answers under it name short addresses, elsewhere they stay as they are", async () => {
  const under = await ask("/ups/1Z", "track.shop.example")
  expect(under.headers.location).toBe("/ups/1Z?lang=de")
  expect(under.headers["set-cookie"]).toEqual(["a=b; Path=/ups/1Z; HttpOnly", "c=d; Path=/"])
  const elsewhere = await ask("/shipments", "porchlight.example")
  expect(elsewhere.body).toBe("/shipments")
  expect(elsewhere.headers.location).toBe(`/tracking/${team.slug}/ups/1Z?lang=de`)
})

test("the resolver asks the name servers of DNS_SERVERS", async () => {
  const dns = await nameServer(() => "porchlight-token")
  process.env.DNS_SERVERS = `127.0.0.1:${dns.port}`
  const domain = { hostname: "track.shop.example", token: "porchlight-token" }
  expect(await checkDomain(domain, resolveTxt)).toBeNull()
  expect(await checkDomain({ ...domain, token: "another" }, resolveTxt)).toBe("wrong_record")
  delete process.env.DNS_SERVERS
  dns.close()
})

const allowed = (domain: string) =>
  getAllowed(new Request(`http://127.0.0.1/api/domains/allowed?domain=${domain}`))

function ask(path: string, host: string) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const { port } = new URL(base)
      const options = { host: "127.0.0.1", port, path, headers: { host } }
      http
        .get(options, (answer) => {
          let body = ""
          answer.on("data", (part) => {
            body += String(part)
          })
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
          )
        })
        .on("error", reject)
    },
  )
}

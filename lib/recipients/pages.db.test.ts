import { beforeAll, expect, test } from "vitest"
import * as preferencesRoute from "@/app/tracking/[user]/preferences/route"
import * as unsubscribeRoute from "@/app/tracking/[user]/unsubscribe/route"
import { listHeaders, wishLinks } from "@/lib/recipients/links"
import { freshTeam } from "@/tests/database"

const appUrl = "https://track.example"

beforeAll(() => {
  process.env.PORCHLIGHT_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64")}`
})

async function reader(address = "maria@example.com") {
  const { db, team } = await freshTeam("Nordic Outfitters")
  for (const trigger of ["delivered", "delayed"] as const) {
    await db.notificationRule.create({ data: { teamId: team.id, trigger, enabled: true } })
  }
  const links = wishLinks({ teamId: team.id, address, user: team.slug }, { appUrl })
  if (!links) throw new Error("nothing is signed")
  const params = Promise.resolve({ user: team.slug })
  const call = async (handler: typeof unsubscribeRoute.GET, url: string, body?: string) => {
    const headers = { "content-type": formType }
    const request = new Request(url, body === undefined ? {} : { method: "POST", body, headers })
    const answer = await handler(request, { params })
    return { status: answer.status, headers: answer.headers, html: await answer.text() }
  }
  const kept = () =>
    db.recipientPreference.findMany({
      select: { address: true, off: true, unsubscribedAt: true },
      orderBy: { address: "asc" },
    })
  return { db, team, links, call, kept }
}

const formType = "application/x-www-form-urlencoded"

test("reading the page changes nothing; one click does, any number of times", async () => {
  const { links, call, kept } = await reader()
  const url = links.unsubscribeUrl
  const asked = await call(unsubscribeRoute.GET, url)
  expect(asked.status).toBe(200)
  expect(asked.html).toContain("Nordic Outfitters will send you no more mails about your parcels.")
  expect(asked.html).toContain("For m•••a@e•••.com")
  expect(asked.html).not.toContain("maria")
  expect(asked.html).not.toContain("<script")
  expect(asked.headers.get("cache-control")).toBe("private, no-store")
  expect(asked.headers.get("content-security-policy")).toContain("form-action 'self'")
  expect(asked.headers.get("referrer-policy")).toBe("no-referrer")
  expect(await kept()).toEqual([])

  const clicked = await call(unsubscribeRoute.POST, url, "List-Unsubscribe=One-Click")
  expect(clicked.status).toBe(200)
  const [first] = await kept()
  expect(first).toMatchObject({ address: "maria@example.com", off: [] })
  expect(first?.unsubscribedAt).toBeInstanceOf(Date)
  await call(unsubscribeRoute.POST, url, "")
  expect(await kept()).toEqual([first])
  expect((await call(unsubscribeRoute.GET, url)).html).toContain("Done. Nordic Outfitters sends")

  const undone = await call(unsubscribeRoute.POST, url, "undo=1")
  expect(undone.html).toContain("You get mails about your parcels again.")
  expect(await kept()).toEqual([{ ...first, unsubscribedAt: null }])
})

test("two clicks at once leave one wish", async () => {
  const { links, call, kept } = await reader()
  await Promise.all([1, 2, 3, 4].map(() => call(unsubscribeRoute.POST, links.unsubscribeUrl, "")))
  expect(await kept()).toHaveLength(1)
})

test("a recipient chooses among what the shop sends, and what was off elsewhere stays off", async () => {
  const { db, team, links, call, kept } = await reader()
  const url = links.preferencesUrl
  const { html } = await call(preferencesRoute.GET, url)
  expect([...html.matchAll(/name="shown" value="(\w+)"/g)].map(([, name]) => name)).toEqual([
    "delivered",
    "delayed",
  ])
  expect(html.match(/checked=""/g)).toHaveLength(2)

  const saved = await call(
    preferencesRoute.POST,
    url,
    "shown=delivered&shown=delayed&wanted=delivered",
  )
  expect(saved.html).toContain("Saved. It counts from the next mail.")
  expect(await kept()).toEqual([
    { address: "maria@example.com", off: ["delayed"], unsubscribedAt: null },
  ])

  await db.notificationRule.update({
    where: { teamId_trigger: { teamId: team.id, trigger: "delayed" } },
    data: { enabled: false },
  })
  await call(preferencesRoute.POST, url, "shown=delivered&wanted=delivered&none=1")
  const [none] = await kept()
  expect(none?.off).toEqual(["delayed"])
  expect(none?.unsubscribedAt).toBeInstanceOf(Date)
  await call(preferencesRoute.POST, url, "shown=delivered&wanted=delivered&wanted=%00evil")
  expect(await kept()).toEqual([{ ...none, unsubscribedAt: null }])
})

test("a form that is none of ours says nothing", async () => {
  const { links, call, kept } = await reader()
  await call(preferencesRoute.POST, links.preferencesUrl, "x=y")
  expect(await kept()).toEqual([])
})

test("without a token of ours nothing is told and nothing changes", async () => {
  const { links, call, kept } = await reader()
  const other = await reader()
  const foreign = new URL(links.unsubscribeUrl)
  foreign.search = new URL(other.links.unsubscribeUrl).search
  for (const url of [
    `${links.unsubscribeUrl}x`,
    links.unsubscribeUrl.split("?")[0],
    foreign.href,
  ]) {
    for (const route of [unsubscribeRoute, preferencesRoute]) {
      const answer = await call(route.POST, url ?? "", "shown=delivered")
      expect(answer.status).toBe(404)
      expect(answer.html).toContain("This link has run out.")
      expect(answer.html).not.toContain("•••")
    }
  }
  expect([...(await kept()), ...(await other.kept())]).toEqual([])
})

test("a shop without public pages lets its readers go all the same", async () => {
  const { db, team, links, call, kept } = await reader()
  await db.brand.create({ data: { teamId: team.id, published: false, design: {} } })
  expect((await call(unsubscribeRoute.POST, links.unsubscribeUrl, "")).status).toBe(200)
  expect(await kept()).toHaveLength(1)
  const bare = await call(unsubscribeRoute.GET, `${links.unsubscribeUrl}x`)
  expect(bare.html).toContain("We can’t find this parcel")
})

test("the reader's language is spoken", async () => {
  const { links, call } = await reader()
  const { html } = await call(unsubscribeRoute.GET, `${links.unsubscribeUrl}&lang=ar`)
  expect(html).toContain('<html lang="ar" dir="rtl"')
})

test("mails carry the headers of one-click unsubscribing", async () => {
  const { team, links } = await reader()
  const address = "maria@example.com"
  expect(listHeaders({ teamId: team.id, address, user: team.slug }, `${appUrl}/`)).toEqual({
    "List-Unsubscribe": `<${links.unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  })
})

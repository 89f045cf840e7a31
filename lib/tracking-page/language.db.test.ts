import { beforeAll, expect, test } from "vitest"
import { GET } from "@/app/tracking/[user]/[carrier]/[number]/route"
import type { PrismaClient, Team } from "@/lib/db/generated/client"
import { pagePath } from "@/lib/tracking-page/address"
import { readyPages } from "@/lib/tracking-page/pages"
import { freshTeam } from "@/tests/database"

let team: Team
let client: PrismaClient

beforeAll(async () => {
  ;({ team, client } = await freshTeam())
  await client.brand.create({ data: { teamId: team.id } })
  await client.shipment.create({
    data: { teamId: team.id, carrier: "ups", trackingNumber: "1Z", detail: "label_created" },
  })
  readyPages().listening = true
})

async function page(query = "", acceptLanguage?: string) {
  const address = { user: team.slug, carrier: "ups", number: "1Z" }
  const headers = acceptLanguage ? { "accept-language": acceptLanguage } : {}
  const request = new Request(`http://shop.example${pagePath(address)}${query}`, { headers })
  const answer = await GET(request, { params: Promise.resolve(address) })
  return {
    language: /<html lang="(\S+)" dir="(\S+)">/
      .exec(await answer.text())
      ?.slice(1)
      .join(" "),
    vary: answer.headers.get("vary"),
    etag: answer.headers.get("etag"),
  }
}

test("speaks as its address says, then the browser, then the shop, and keeps them apart", async () => {
  await client.team.update({ where: { id: team.id }, data: { locale: "fr" } })
  readyPages().clear()
  const asked = [
    await page("?lang=ar", "de"),
    await page("", "de-CH, en;q=0.5"),
    await page("?lang=tlh", "tlh"),
    await page(),
    await page("?lang=ar", "de"),
  ]
  expect(asked.map(({ language, vary }) => [language, vary])).toEqual([
    ["ar rtl", null],
    ["de-DE ltr", "Accept-Language"],
    ["fr-FR ltr", "Accept-Language"],
    ["fr-FR ltr", "Accept-Language"],
    ["ar rtl", null],
  ])
  expect(new Set(asked.map(({ etag }) => etag)).size).toBe(3)
  expect(asked[4]?.etag).toBe(asked[0]?.etag)
})

import type { Page } from "@playwright/test"
import { expect, test } from "@/e2e/member"
import {
  addShipment,
  freshNumber,
  hoursAgo,
  postShippo,
  trackingPageSaying,
  trackingPath,
} from "@/e2e/steps"
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the page is complete", async ({ page, request }) => {
    const number = await parcelOnItsWay(request)
    await page.goto(trackingPath(number))
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("On its way")
    const stops = page.getByRole("list", { name: "Progress" }).getByRole("listitem")
    await expect(stops).toContainText([
      "Label created (done)",
      "Handed over (done)",
      "On its way (now)",
      "Out for delivery (not yet)",
      "Delivered (not yet)",
    ])
    const journey = page.getByRole("region", { name: "Journey so far" })
    await expect(journey.locator(".what")).toHaveText(["Left a depot", "Accepted by the carrier"])
    await expect(journey).toContainText("Tacoma")
    await expect(page.getByText("What happens next")).toBeVisible()
    await expect(page.getByRole("link", { name: "See it at USPS" })).toHaveAttribute(
      "href",
      new RegExp(`^https://tools\\.usps\\.com/.*${number}`),
    )
  })
})

test("the page weighs less than 60 KB, its script less than 15 KB, and asks nobody else", async ({
  browser,
  baseURL,
  request,
}) => {
  const number = await parcelOnItsWay(request)
  // Nothing in its cache, nobody signed in.
  const page = await browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    storageState: { cookies: [], origins: [] },
  })
  const weights = await weightsOf(page, trackingPath(number))
  // The shop's own pictures are the shop's to weigh.
  const loaded = weights.filter(({ url }) => !/\/tracking\/demo\/(logo|asset)\b/.test(url))
  expect(loaded.map(({ type }) => type).sort()).toEqual(["document", "script"])
  expect(weights.filter(({ url }) => !url.startsWith(baseURL ?? "-"))).toEqual([])
  expect(sum(loaded)).toBeLessThan(60_000)
  expect(sum(loaded.filter(({ type }) => type === "script"))).toBeLessThan(15_000)
  expect(await page.context().cookies(), "no cookie either").toEqual([])
  await page.close()
})

test("nothing there is answered 404 alike, whatever it is that is missing", async ({ request }) => {
  const number = await parcelOnItsWay(request)
  const missing = [
    `/tracking/nobody-at-all/usps/${number}`,
    trackingPath(freshNumber()),
    trackingPath(number, "ups"),
    `/tracking/nordlys/usps/${number}`,
  ]
  const answers = await Promise.all(missing.map((path) => request.get(path)))
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404, 404])
  const bodies = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(bodies).size).toBe(1)
  expect(bodies[0]).toContain("We can’t find this parcel")
})

test("a number with spaces and small letters leads to the page all the same", async ({
  page,
  request,
}) => {
  const number = await parcelOnItsWay(request)
  const spoken = `${number.slice(0, 4)}%20${number.slice(4, 9)}-${number.slice(9)}`
  await page.goto(`/tracking/Demo/USPS/${spoken}`)
  await expect(page).toHaveURL(trackingPath(number))
})

test("whoever guesses the address learns nothing of the person", async ({ page, request }) => {
  const number = freshNumber()
  const person = { name: "Thorbjørg Quistgaard", email: `thorbjorg.q${number}@example.com` }
  await addShipment(page, { number, ...person, order: "#QX-77123" })
  await page.getByRole("button", { name: "Edit order and recipient" }).click()
  const dialog = page.getByRole("dialog", { name: "Order and recipient" })
  await dialog.getByLabel("Postcode").fill("4816")
  await dialog.getByLabel("Phone").fill("+47 37 55 01 23")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toBeHidden()
  const words = "Delivered, signed by QUISTGAARD at 14 Havnegaten"
  await postShippo(
    request,
    shippoWebhook([scan(1, "DELIVERED", "delivered", words, "Kolbjørnsvik", "4816")], { number }),
  )
  const html = await trackingPageSaying(request, number, /<h1>Delivered/)
  expect(html, "the place is told by its town").toContain("Kolbjørnsvik")
  for (const secret of [
    /quistgaard/i,
    /thorbj/i,
    person.email,
    "4816",
    "37 55",
    "Havnegaten",
    "QX-77123",
  ]) {
    expect(html).not.toMatch(secret)
  }
})

async function parcelOnItsWay(request: Parameters<typeof postShippo>[0]): Promise<string> {
  const number = freshNumber()
  const scans = [
    scan(30, "TRANSIT", "package_accepted", "Accepted at USPS Origin Facility", "Seattle", "98101"),
    scan(20, "TRANSIT", "package_departed", "Departed USPS Regional Facility", "Tacoma", "98402"),
  ]
  await postShippo(request, shippoWebhook(scans, { number }))
  await trackingPageSaying(request, number, /<h1>On its way/)
  return number
}

function scan(
  hours: number,
  status: string,
  code: string,
  words: string,
  city: string,
  zip: string,
): ShippoScan {
  const substatus = { code, text: words, action_required: false }
  return { at: hoursAgo(hours), status, words, substatus, city, state: "WA", zip }
}

interface Weight {
  url: string
  type: string
  bytes: number
}

/** What the browser loads for a path, and how many bytes of it went over the wire. */
async function weightsOf(page: Page, path: string): Promise<Weight[]> {
  const finished: Promise<Weight>[] = []
  page.on("requestfinished", (request) => {
    const url = request.url()
    if (url.startsWith("data:")) return
    const weight = request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
      url,
      type: request.resourceType(),
      bytes: responseBodySize + responseHeadersSize,
    }))
    finished.push(weight)
  })
  await page.goto(path, { waitUntil: "networkidle" })
  return Promise.all(finished)
}

function sum(weights: Weight[]): number {
  return weights.reduce((total, { bytes }) => total + bytes, 0)
}

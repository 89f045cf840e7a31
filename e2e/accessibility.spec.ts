import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import {
  freshNumber,
  hoursAgo,
  openPayloads,
  postShippo,
  shipmentRows,
  trackingPageSaying,
  trackingPath,
} from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

const places = [
  ["shipments", "/shipments", "Shipments"],
  ["shipments, filtered", "/shipments?category=Delivered&carrier=ups&is=late", "Shipments"],
  ["shipments, nothing found", "/shipments?q=nothing-like-this", "Shipments"],
  ["add a shipment", "/shipments/new", "Add shipment"],
  ["a shipment that is not there", "/shipments/00000000-0000-4000-8000-000000000000", /./],
  ["settings: team", "/settings/team", "Team"],
  ["settings: brand", "/settings/brand", "Brand"],
  ["settings: sources", "/settings/sources", "Sources"],
  ["settings: connect a source", "/settings/sources/new?source=postgrid", "Connect PostGrid"],
  ["settings: payloads", "/settings/sources/payloads", "Received payloads"],
  ["settings: unknown", "/settings/sources/unknown", "Requests to unknown addresses"],
  ["settings: notifications", "/settings/notifications", "Notifications"],
  ["settings: mailbox", "/settings/mailbox", "Mailbox"],
  ["settings: account", "/settings/account", "Account"],
  ["nothing here", "/no/such/page", "There is nothing here"],
] as const

for (const [name, path, heading] of places) {
  test(`${name} can be used by everyone`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible()
    await expectAccessible(page, name)
  })
}

test("a shipment and the payload behind it can be used by everyone", async ({ page }) => {
  await page.goto("/shipments?category=DeliveryFailure")
  await shipmentRows(page)
    .first()
    .getByRole("link", { name: /^Shipment / })
    .click()
  await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible()
  await expectAccessible(page, "a shipment")
  await page.getByRole("button", { name: "Edit order and recipient" }).click()
  await expect(page.getByRole("dialog")).toBeVisible()
  await expectAccessible(page, "a shipment being edited")
  await page.keyboard.press("Escape")
  await page
    .getByRole("link", { name: /^What .+ sent/ })
    .first()
    .click()
  await expect(page.getByRole("heading", { level: 1, name: /^Payload/ })).toBeVisible()
  await expectAccessible(page, "a payload")
})

test("a source and a mail can be used by everyone", async ({ page }) => {
  await openPayloads(page, "Shippo")
  await page.goBack()
  await expect(page.getByRole("heading", { level: 1, name: "Shippo" })).toBeVisible()
  await expectAccessible(page, "a source")
  await page.goto("/settings/mailbox")
  await page.getByRole("main").getByRole("row").getByRole("link").first().click()
  await expect(page.locator("iframe")).toBeVisible()
  await expectAccessible(page, "a mail")
})

const states = [
  ["a label", "PRE_TRANSIT", "information_received", /<h1>Label created/],
  ["on its way", "TRANSIT", "package_departed", /<h1>On its way/],
  ["out for delivery", "TRANSIT", "out_for_delivery", /<h1>Out for delivery/],
  ["ready for pickup", "TRANSIT", "pickup_available", /<h1>Waiting for you/],
  ["delivered", "DELIVERED", "delivered", /<h1>Delivered/],
  ["delayed", "TRANSIT", "delayed", /<h1>Delayed/],
  ["attempted", "TRANSIT", "delivery_attempted", /<h1>USPS could not deliver/],
  ["damaged", "TRANSIT", "package_damaged", /<h1>Your parcel was damaged/],
  ["going back", "RETURNED", "return_to_sender", /<h1>On its way back/],
] as const

for (const [name, status, code, headline] of states) {
  test(`the tracking page of a parcel that is ${name} can be used by everyone`, async ({
    page,
    request,
  }) => {
    const number = freshNumber()
    const substatus = { code, text: name, action_required: false }
    const place = { city: "Seattle", state: "WA", zip: "98101" }
    const scan = { at: hoursAgo(2), status, words: name, substatus, ...place }
    await postShippo(request, shippoWebhook([scan], { number }))
    await trackingPageSaying(request, number, headline)
    await page.goto(trackingPath(number))
    await flatten(page)
    await expectAccessible(page, `tracking page, ${name}`)
  })
}

test("the tracking page of a parcel that is not there can be used by everyone", async ({
  page,
}) => {
  await page.goto(trackingPath(freshNumber()))
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We can’t find this parcel")
  await flatten(page)
  await expectAccessible(page, "no such parcel")
})

/** axe tells no contrast on a gradient: the strongest of its colours stands for all. */
async function flatten(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.style.background = "var(--accentSoft)"
  })
}

import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { choose, freshNumber, hoursAgo, postShippo, trackingPath } from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

test("a carrier is recognised, overridden, and corrected later without losing a scan", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const number = freshNumber()
  await page.goto("/shipments/new")
  await page.getByLabel("Tracking number").fill("1Z999AA10123456784")
  const guesses = page.getByRole("group", { name: "Recognised from the number" })
  await expect(guesses).toContainText("UPS")
  await expect(page.getByRole("combobox", { name: "Carrier" })).toContainText("UPS")
  await expectAccessible(page, "the add form with a recognised carrier")

  await page.getByLabel("Tracking number").fill(number)
  await choose(page, "Carrier", "GLS")
  await choose(page, "Followed by", "No source, wait for webhooks")
  await page.getByRole("button", { name: "Add shipment" }).click()
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}$/)
  const shipment = page.url()

  await page.getByRole("button", { name: "Wrong carrier?" }).click()
  await choose(page, "Carrier", "USPS")
  await page.getByRole("button", { name: "Correct", exact: true }).click()
  const history = page.locator("section").filter({ hasText: "History of changes" })
  await expect(history).toContainText("Carrier corrected, was GLS")

  const old = await request.get(trackingPath(number, "gls"), { maxRedirects: 0 })
  expect(old.status()).toBe(307)
  expect(old.headers().location).toBe(trackingPath(number))

  const scan = { status: "TRANSIT", words: "Accepted", city: "Reno", state: "NV", zip: "89501" }
  const told = shippoWebhook([{ at: hoursAgo(4), ...scan }], { number, carrier: "gls" })
  await postShippo(request, told)
  await expect(async () => {
    await page.goto(shipment)
    await expect(page.locator("section").filter({ hasText: "Timeline" })).toContainText(
      "Accepted",
      {
        timeout: 2_000,
      },
    )
  }).toPass()
})

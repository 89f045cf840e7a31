import { expect, test } from "@/e2e/member"
import {
  addShipment,
  freshAddress,
  freshNumber,
  hoursAgo,
  postShippo,
  trackingPageSaying,
} from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

test("a notification that is off mails nobody, and the shipment says so", async ({
  page,
  request,
}) => {
  const problems = page.getByRole("switch", { name: "Delivery failed" })
  const save = page.getByRole("button", { name: "Save", exact: true })
  await page.goto("/settings/notifications")
  await expect(problems).toBeChecked()
  await expect(async () => {
    if (await problems.isChecked()) await problems.click()
    await expect(page.getByText("Delivery failed: off")).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await save.click()
  await expect(page.getByText(/^Saved\. \d+ of 14 mails are on\.$/)).toBeVisible()
  await page.reload()
  await expect(problems).not.toBeChecked()

  const number = freshNumber()
  const path = await addShipment(page, { number, email: freshAddress() })
  const substatus = { code: "delivery_attempted", text: "Nobody home", action_required: true }
  const place = { city: "Seattle", state: "WA", zip: "98101" }
  const words = "Delivery attempted, nobody home"
  await postShippo(
    request,
    shippoWebhook([{ at: hoursAgo(1), status: "TRANSIT", words, substatus, ...place }], { number }),
  )
  await trackingPageSaying(request, number, /<h1>USPS could not deliver/)
  const told = page.getByRole("complementary", { name: "Facts" }).getByRole("listitem")
  await expect(async () => {
    await page.goto(path)
    await expect(told.filter({ hasText: "Delivery failed" })).toContainText(
      "This mail is switched off in the settings.",
      { timeout: 2_000 },
    )
  }).toPass({ timeout: 30_000 })

  await page.goto("/settings/notifications")
  await expect(async () => {
    if (!(await problems.isChecked())) await problems.click()
    await expect(page.getByText("Delivery failed: on")).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await save.click()
  await expect(page.getByText(/^Saved\. \d+ of 14 mails are on\.$/)).toBeVisible()
  await page.reload()
  await expect(problems).toBeChecked()
})

test("a source is connected, its address replaced, and it is removed", async ({
  page,
  request,
  baseURL,
}) => {
  const name = `Shippo ${freshNumber().slice(-6)}`
  await page.goto("/settings/sources")
  await page.getByRole("link", { name: "Connect Shippo" }).click()
  const field = page.getByRole("textbox", { name: "Name" })
  await expect(field).toHaveValue(/^Shippo/)
  await field.fill(name)
  await page.getByRole("button", { name: "Connect", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  const address = page.getByRole("main").getByText(`${baseURL}/api/webhooks/shippo/`)
  const old = (await address.textContent()) ?? ""
  await postShippo(request, { event: "transaction_created", data: {} }, old)

  await page.getByRole("button", { name: "Replace address" }).click()
  const question = page.getByRole("alertdialog")
  await question.getByRole("button", { name: "Replace address" }).click()
  await expect(question).toBeHidden()
  await expect(address).not.toHaveText(old)
  const refused = await request.post(old, { data: { event: "transaction_created" } })
  expect(refused.status()).toBe(404)
  const fresh = (await address.textContent()) ?? ""
  await postShippo(request, { event: "transaction_created", data: {} }, fresh)
})

test("the mailbox shows a mail as its recipient sees it", async ({ page }) => {
  await page.goto("/settings/mailbox")
  const mail = page.getByRole("row").filter({ hasText: "Delivered: " }).first()
  await mail.getByRole("link").click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Delivered: .* from /)
  const shown = page.frameLocator("iframe")
  await expect(shown.getByRole("heading", { level: 1 })).toContainText("Delivered")
  await expect(shown.getByRole("link", { name: "See the delivery" })).toHaveAttribute(
    "href",
    /\/tracking\/demo\//,
  )
  await page.getByRole("button", { name: "Plain text" }).click()
  await expect(page.getByText("has delivered your")).toBeVisible()
})

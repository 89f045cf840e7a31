import { expect, test } from "@/e2e/member"
import { choose, freshAddress, shipmentRows } from "@/e2e/steps"

test("a test parcel from the settings travels by itself while one looks", async ({ page }) => {
  test.setTimeout(180_000)
  const address = freshAddress()
  await page.goto("/settings/sources")
  await page.getByRole("main").getByRole("link", { name: "Sandbox carrier", exact: true }).click()
  await page.getByLabel("Recipient's e-mail").fill(address)
  await choose(page, "What happens to it", "Arrives as promised")
  await choose(page, "How fast", "An hour in a second")
  await page.getByRole("button", { name: "Send a test parcel" }).click()
  const toast = page.getByText(/^Test parcel SBX\d+ is on its way\.$/)
  await expect(toast).toBeVisible()
  const [number] = /SBX\d+/.exec((await toast.textContent()) ?? "") ?? []

  await page.goto(`/shipments?q=${number}`)
  await expect(shipmentRows(page)).toHaveCount(1)
  await page.getByRole("link", { name: `Shipment ${number}` }).click()
  await expect(page).toHaveTitle(new RegExp(`${number}`))
  // From here on nothing is asked for: the page follows the parcel.
  const headline = page.getByRole("heading", { level: 1 })
  await expect(headline).toContainText(/On its way|Out for delivery|Delivered/, { timeout: 90_000 })
  const told = page.getByRole("complementary", { name: "Facts" }).getByRole("listitem")
  await expect(told.filter({ hasText: `To ${address}` })).not.toHaveCount(0, { timeout: 30_000 })
})

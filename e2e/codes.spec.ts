import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"

test("a range of payloads is chosen and counted before anything is tried", async ({ page }) => {
  await page.goto("/settings/sources/payloads?fate=failed")
  await page.getByRole("link", { name: "Process these again" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Process payloads again")
  await expect(page.getByRole("combobox", { name: "Fate" })).toContainText("Failed")
  await expect(page.getByText(/^[\d,]+ payloads?\.$/)).toBeVisible()
  await page.getByLabel("Tracking numbers").fill("NOBODY1, NOBODY2")
  await expect(page.getByText("You do not follow NOBODY1, NOBODY2.")).toBeVisible()
  await page.getByRole("button", { name: "See what would change" }).click()
  await expect(page).toHaveURL(/payloads\/again/)
  await page.getByLabel("Tracking numbers").fill("")
  await expectAccessible(page, "a range of payloads")
})

import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { shipmentRows } from "@/e2e/steps"

test("all that match are tagged and untagged again by keyboard alone", async ({ page }) => {
  const tag = `wave-${Date.now()}`
  await page.goto("/shipments?carrier=ups&cols=state,number,tags")
  const rows = shipmentRows(page)
  const bar = page.getByRole("region", { name: "Selection" })
  await expect(rows.first()).toBeVisible()
  const total = await page.getByRole("navigation", { name: "Pages" }).textContent()
  const count = /of ([\d,]+)/.exec(total ?? "")?.[1] ?? ""
  await expect(async () => {
    await page.keyboard.press("Shift+A")
    await expect(bar).toContainText(`${count} selected`, { timeout: 1_000 })
  }).toPass()

  // One of them is left out.
  await page.keyboard.press("j")
  await page.keyboard.press("x")
  await expect(bar).not.toContainText(`${count} selected`)
  await page.keyboard.press("l")
  await expect(page.getByRole("dialog", { name: /^Tag / })).toBeVisible()
  await page.keyboard.type(tag)
  await page.keyboard.press("Enter")
  await expect(bar).toContainText("Tagging is done", { timeout: 30_000 })
  await expect(rows.nth(1)).toContainText(tag)
  await expect(rows.nth(0)).not.toContainText(tag)

  await bar.getByRole("button", { name: "Undo" }).press("Enter")
  await expect(bar).toContainText("Undoing is done", { timeout: 30_000 })
  await expect(rows.nth(1)).not.toContainText(tag)
  await bar.getByRole("button", { name: "Close" }).press("Enter")
  await expect(bar).toBeHidden()
})

test("what leaves the list altogether comes back from the same bar", async ({ page }) => {
  await page.goto("/shipments?carrier=fedex")
  const rows = shipmentRows(page)
  const bar = page.getByRole("region", { name: "Selection" })
  const all = page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: /^All/ })
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  const total = (await all.textContent()) ?? ""
  expect(total).toMatch(/\d/)
  await expect(async () => {
    await page.keyboard.press("Shift+A")
    await expect(bar).toContainText(`${before} selected`, { timeout: 1_000 })
  }).toPass()
  await bar.getByRole("button", { name: "Archive" }).click()
  await expect(bar).toContainText("Archiving is done", { timeout: 30_000 })
  await expect(page.getByText("No shipment is like this now")).toBeVisible()
  await expect(all).not.toHaveText(total)
  const fewer = (await all.textContent()) ?? ""

  await bar.getByRole("button", { name: "Undo" }).click()
  await expect(bar).toContainText("Undoing is done", { timeout: 30_000 })
  await expect(rows).toHaveCount(before)
  await expect(all).not.toHaveText(fewer)
})

test("rows are selected one by one, in a range, as a page, and let go with Escape", async ({
  page,
}) => {
  await page.goto("/shipments?sort=created&dir=asc")
  const rows = shipmentRows(page)
  const bar = page.getByRole("region", { name: "Selection" })
  await expect(rows.first()).toBeVisible()
  await expect(async () => {
    await page.keyboard.press("j")
    await expect(rows.nth(0).getByRole("link", { name: /^Shipment / })).toBeFocused({
      timeout: 1_000,
    })
  }).toPass()
  await page.keyboard.press("x")
  await expect(bar).toContainText("1 selected")
  await rows
    .nth(3)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] })
  await expect(bar).toContainText("4 selected")
  await page.getByRole("checkbox", { name: "Select the rows of this page" }).check()
  await expect(bar).toContainText("50 selected")
  await expect(bar.getByRole("button", { name: /^Select all [\d,]+ that match$/ })).toBeVisible()

  // The next page has its own rows; the selection stays.
  await page.getByRole("link", { name: "Next" }).click()
  await expect(page).toHaveURL(/after=/)
  await expect(rows.nth(0).getByRole("checkbox")).not.toBeChecked()
  await rows.nth(0).getByRole("checkbox").check()
  await expect(bar).toContainText("51 selected")
  await expectAccessible(page, "a selection")
  await page.keyboard.press("Escape")
  await expect(bar).toBeHidden()
})

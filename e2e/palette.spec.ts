import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { listedNumbers } from "@/e2e/steps"

const box = { name: "Find a shipment, a page or an action" }

test("a shipment is found from any page, and offered again", async ({ page }) => {
  await page.goto("/shipments?carrier=ups")
  const [number = ""] = await listedNumbers(page)
  await page.goto("/settings/account")
  await openPalette(page)
  await page.keyboard.insertText(`https://www.ups.com/track?tracknum=${number}`)
  // Before the answer is there.
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}/)
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText(number)
  await expect(page.getByRole("combobox", box)).toBeHidden()

  await page.goto("/settings/account")
  await openPalette(page)
  await expect(page.getByRole("group", { name: "Opened last" })).toContainText(number)
  await page.keyboard.type(number.toLowerCase())
  await expect(page.getByRole("option", { name: number })).toContainText("Exact match")
})

test("an older answer never comes over a newer one", async ({ page }) => {
  await page.goto("/shipments?carrier=usps")
  const [older = "", newer = ""] = await listedNumbers(page)
  let held = 0
  await page.route(
    ({ pathname, searchParams }) => pathname === "/api/search" && searchParams.get("q") === older,
    async (route) => {
      held += 1
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      await route.continue().catch(() => {})
    },
  )
  await openPalette(page)
  await page.keyboard.insertText(older)
  await expect.poll(() => held).toBe(1)
  await page.keyboard.press("Control+a")
  await page.keyboard.insertText(newer)
  const found = page.getByRole("group", { name: "Shipments" })
  await expect(found).toContainText(newer)
  await page.waitForTimeout(2_500)
  await expect(found).not.toContainText(older)
  await expect(found).toContainText(newer)
})

test("pages and actions are a few letters away", async ({ page }) => {
  await page.goto("/shipments")
  await openPalette(page)
  await page.keyboard.type("mailb")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL("/settings/mailbox")
  await openPalette(page)
  await page.keyboard.type("dark")
  await page.keyboard.press("Enter")
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
  await openPalette(page)
  await page.keyboard.type("system's")
  await page.keyboard.press("Enter")
  await expect(page.locator("html")).not.toHaveAttribute("data-theme")
  await openPalette(page)
  await page.keyboard.type("nothing is called like this")
  await expect(page.getByText("Nothing found for “nothing is called like this”.")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("combobox", box)).toBeHidden()
})

test("the palette can be used by everyone", async ({ page }) => {
  await page.goto("/shipments?carrier=ups")
  const [number = ""] = await listedNumbers(page)
  await openPalette(page)
  await expectAccessible(page, "the palette")
  await page.keyboard.insertText(number.slice(0, 6))
  await expect(page.getByRole("group", { name: "Shipments" })).toBeVisible()
  await expectAccessible(page, "the palette's answer")
})

test("on a phone a button opens it over the whole screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto("/settings/account")
  await expect(async () => {
    await page.getByRole("button", { name: "Find anything" }).click()
    await expect(page.getByRole("combobox", box)).toBeFocused({ timeout: 2_000 })
  }).toPass()
  const size = await page.getByRole("dialog", { name: "Find anything" }).boundingBox()
  expect(size).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  await page.getByRole("button", { name: "Close" }).click()
  await expect(page.getByRole("combobox", box)).toBeHidden()
})

/** Ctrl-K, once the page is alive. */
async function openPalette(page: Page): Promise<void> {
  const input = page.getByRole("combobox", box)
  // One that is still closing would swallow what is typed.
  await expect(input).toBeHidden()
  await expect(async () => {
    if (!(await input.isVisible())) await page.keyboard.press("Control+k")
    await expect(input).toBeFocused({ timeout: 2_000 })
  }).toPass()
}

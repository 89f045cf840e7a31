import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { listedNumbers, shipmentRows } from "@/e2e/steps"

const search = { name: "Search shipments" }

test("a tracking link pasted into the search opens its shipment", async ({ page }) => {
  await page.goto("/shipments?carrier=ups")
  const [number = ""] = await listedNumbers(page)
  await page.goto("/shipments")
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(page.getByRole("textbox", search)).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.insertText(`https://www.ups.com/track?loc=en_US&tracknum=${number}`)
  await expect(page.getByText("Exact match in the first row; Enter opens it")).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}/)
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText(number)
})

test("an older answer never comes over a newer one", async ({ page }) => {
  await page.goto("/shipments")
  const [older = "", newer = ""] = await listedNumbers(page)
  let held = 0
  await page.route(
    ({ pathname, searchParams }) => pathname === "/shipments" && searchParams.get("q") === older,
    async (route) => {
      held += 1
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      await route.continue().catch(() => {})
    },
  )
  const box = page.getByRole("textbox", search)
  await expect(async () => {
    await box.fill(older)
    await expect.poll(() => held, { timeout: 2_000 }).toBeGreaterThan(0)
  }).toPass()
  await box.fill(newer)
  const shown = () => page.getByRole("link", { name: /^Shipment / }).evaluateAll(names)
  await expect.poll(shown, { timeout: 10_000 }).toEqual([`Shipment ${newer}`])
  // Long enough for the answer that was held back.
  await page.waitForTimeout(3_500)
  expect(await shown()).toEqual([`Shipment ${newer}`])
  await expect(page).toHaveURL(`/shipments?q=${newer}`)
})

test("a link that is followed while one types leads where it says", async ({ page }) => {
  await page.goto("/shipments")
  await expect(shipmentRows(page).first()).toBeVisible()
  const box = page.getByRole("textbox", search)
  // Typed only once the page listens, and then in the same moment as the click.
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(box).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.evaluate(() => {
    document.execCommand("insertText", false, "zzzz")
    const links = document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Views"] a')
    for (const link of links) if (link.textContent?.startsWith("Delivered")) link.click()
  })
  const address = "/shipments?category=Delivered"
  await expect(page).toHaveURL(address)
  // Longer than the search waits for the end of typing.
  await page.waitForTimeout(500)
  await expect(page).toHaveURL(address)
  await expect(box).toHaveValue("")
  await expect(shipmentRows(page).first()).toBeVisible()
})

test("filters are found, set, changed and taken off with the keyboard alone", async ({ page }) => {
  await page.goto("/shipments")
  const rows = shipmentRows(page)
  const filters = page.getByRole("list", { name: "Filters" })
  await expect(rows.first()).toBeVisible()
  const find = page.getByRole("combobox", { name: "Find a filter" })
  await expect(async () => {
    await page.keyboard.press("f")
    await expect(find).toBeFocused({ timeout: 2_000 })
  }).toPass()

  await page.keyboard.type("germ")
  await expect(page.getByRole("option", { name: "Destination: Germany" })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL("/shipments?country=DE")
  await expect(page.getByRole("option", { name: /^Destination: Germany ?, chosen$/ })).toBeVisible()

  // A part, its values, and the way back.
  await page.keyboard.press("Control+a")
  await page.keyboard.type("last ev")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("combobox", { name: "Filter by Last event" })).toBeFocused()
  await page.keyboard.press("Backspace")
  await expect(find).toBeFocused()
  await page.keyboard.type("last 30")
  await page.keyboard.press("Escape")
  await expect(find).toBeHidden()
  await expect(filters).toContainText("Destination:Germany")

  const chip = page.getByRole("button", { name: "Change filter Destination: Germany" })
  await chip.focus()
  await page.keyboard.press("Enter")
  const countries = page.getByRole("combobox", { name: "Filter by Destination" })
  await expect(countries).toBeFocused()
  await page.keyboard.type("denm")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL("/shipments?country=DE,DK")
  await page.keyboard.press("Escape")
  await expect(filters).toContainText("Destination:Germany or Denmark")

  await page.getByRole("button", { name: /^Change filter Destination/ }).focus()
  await page.keyboard.press("Backspace")
  await expect(page).toHaveURL("/shipments")
  await expect(filters).toBeHidden()
  await page.goBack()
  await expect(filters).toContainText("Destination:Germany or Denmark")
})

test("days and amounts are filtered by presets and by one's own", async ({ page }) => {
  await page.goto("/shipments")
  const filters = page.getByRole("list", { name: "Filters" })
  const open = page.getByRole("button", { name: "Filter", exact: true })
  await expect(async () => {
    await open.click()
    await page.getByRole("option", { name: "Added", exact: true }).click({ timeout: 2_000 })
  }).toPass()
  await page.getByRole("option", { name: "Last 30 days" }).click()
  await expect(page).toHaveURL("/shipments?created=today-29..today")
  await expect(filters).toContainText("Added:Last 30 days")

  await filters.getByRole("button", { name: "Change filter Added: Last 30 days" }).click()
  await page.getByLabel("From").fill("2026-05-01")
  await page.getByLabel("To", { exact: true }).fill("2026-04-01")
  await expect(page.getByText("The first day is after the last.")).toBeVisible()
  await page.getByLabel("To", { exact: true }).fill("2026-05-31")
  await page.getByRole("button", { name: "Apply" }).click()
  await expect(page).toHaveURL("/shipments?created=2026-05-01..2026-05-31")
  await expect(filters).toContainText("Added:1 May to 31 May 2026")

  await open.click()
  await page.getByRole("option", { name: "Order value" }).click()
  await page.getByLabel("From").fill("20")
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL("/shipments?created=2026-05-01..2026-05-31&value=20..")
  await expect(filters).toContainText("Order value:From 20")
})

test("what an address asks for and can't be read is said", async ({ page }) => {
  await page.goto("/shipments?created=soon&is=late,lost")
  const filters = page.getByRole("list", { name: "Filters" })
  await expect(filters).toContainText("Added “soon” is not understood and left out")
  await expect(filters).toContainText("Condition “lost” is not understood and left out")
  await filters.getByRole("button", { name: "Take Condition “lost” out of the address" }).click()
  await expect(filters).not.toContainText("lost")
  await expect(filters).toContainText("Late")
})

test("the filter and its menu can be used by everyone", async ({ page }) => {
  await page.goto("/shipments?country=DE,DK&is=late&created=soon")
  await expect(page.getByRole("list", { name: "Filters" })).toContainText("Denmark")
  await expectAccessible(page, "a filtered list")
  await expect(async () => {
    await page.getByRole("button", { name: "Filter", exact: true }).click()
    await expect(page.getByRole("option", { name: "Carrier" })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expectAccessible(page, "the filter's menu")
  await page.getByRole("option", { name: "State" }).click()
  await expect(page.getByRole("option", { name: /^Delivered/ })).toBeVisible()
  await expectAccessible(page, "a filter's values")
})

function names(links: Element[]): (string | null)[] {
  const shown = links.filter((link) => link.checkVisibility())
  return shown.map((link) => link.getAttribute("aria-label"))
}

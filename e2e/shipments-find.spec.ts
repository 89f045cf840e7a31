import { expect, test } from "@/e2e/member"
import { listedNumbers, pickFilter, shipmentRows } from "@/e2e/steps"

test("a number pasted from a mail is found with the keyboard alone", async ({ page }) => {
  await page.goto("/shipments?carrier=ups")
  const [number = ""] = await listedNumbers(page)
  expect(number).toMatch(/^1Z/)
  // As people write them: in groups, with dashes, in small letters, with a blank behind.
  const pasted = `${number.slice(0, 2)} ${number.slice(2, 8)}-${number.slice(8)} `.toLowerCase()

  await page.goto("/shipments")
  const search = page.getByRole("textbox", { name: "Search shipments" })
  await expect(async () => {
    await page.keyboard.press("/")
    await expect(search).toBeFocused({ timeout: 1_000 })
  }).toPass()
  const asked: string[] = []
  page.on("request", (request) => {
    if (new URL(request.url()).searchParams.get("q")) asked.push(request.url())
  })
  await page.keyboard.type(pasted)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}$/)
  // A second question, behind the first one's answer, would take the list back over the shipment.
  expect(asked).toHaveLength(1)
  await expect(page.getByRole("navigation", { name: "Breadcrumb" })).toContainText(`UPS ${number}`)
})

test("j, k and Enter walk through the rows", async ({ page }) => {
  await page.goto("/shipments?carrier=usps")
  const [first, second] = await listedNumbers(page)
  const row = (number = "") => page.getByRole("link", { name: `Shipment ${number}` })
  await expect(async () => {
    await page.keyboard.press("j")
    await expect(row(first)).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press("j")
  await expect(row(second)).toBeFocused()
  await page.keyboard.press("k")
  await expect(row(first)).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page).toHaveTitle(new RegExp(`USPS ${first}`))
})

test("filters narrow the list, survive a reload, and Back takes them off", async ({ page }) => {
  await page.goto("/shipments")
  const rows = shipmentRows(page)
  const filters = page.getByRole("list", { name: "Filters" })
  await expect(rows.first()).toBeVisible()

  await pickFilter(page, "delivered", /^State: Delivered/)
  await expect(page).toHaveURL("/shipments?category=Delivered")
  await expect(rows.filter({ hasNotText: "Delivered" })).toHaveCount(0)

  await pickFilter(page, "ups", /^Carrier: UPS/)
  await expect(page).toHaveURL("/shipments?category=Delivered&carrier=ups")
  await expect(filters).toContainText("State:Delivered")
  await expect(filters).toContainText("Carrier:UPS")
  await expect(rows.filter({ hasNotText: "UPS" })).toHaveCount(0)
  const narrowed = await listedNumbers(page)
  expect(narrowed.length).toBeGreaterThan(5)

  await page.reload()
  await expect(filters).toContainText("Carrier:UPS")
  expect(await listedNumbers(page)).toEqual(narrowed)

  await page.goBack()
  await expect(page).toHaveURL("/shipments?category=Delivered")
  await expect(rows.filter({ hasNotText: "UPS" })).not.toHaveCount(0)
  await page.goBack()
  await expect(page).toHaveURL("/shipments")
  await expect(rows.filter({ hasNotText: "Delivered" })).not.toHaveCount(0)

  await page.goForward()
  await page.goForward()
  await expect(filters).toContainText("State:Delivered")
  await page.getByRole("button", { name: "Remove filter State: Delivered" }).click()
  await expect(page).toHaveURL("/shipments?carrier=ups")
  await page.getByRole("button", { name: "Clear", exact: true }).click()
  await expect(page).toHaveURL("/shipments")
})

test("what is not there is said, with a way out", async ({ page }) => {
  await page.goto("/shipments?q=nothing-like-this&category=Delivered")
  await expect(page.getByText("Nothing found for “nothing-like-this”")).toBeVisible()
  await page.getByRole("button", { name: "Clear the search" }).click()
  await expect(shipmentRows(page).first()).toBeVisible()
  await expect(page).toHaveURL("/shipments")
})

test("pages go forwards and backwards over the same rows", async ({ page }) => {
  // By time of adding: parcels that move meanwhile stay in their place.
  await page.goto("/shipments?sort=created&dir=asc")
  const pages = page.getByRole("navigation", { name: "Pages" })
  await expect(pages).toContainText(/^1 to 50 of \d+/)
  const first = await listedNumbers(page)
  expect(first).toHaveLength(50)

  await pages.getByRole("link", { name: "Next" }).click()
  await expect(pages).toContainText(/^51 to 100 of/)
  const second = await listedNumbers(page)
  expect(second.filter((number) => first.includes(number))).toEqual([])

  await pages.getByRole("link", { name: "Next" }).click()
  await expect(pages).toContainText(/^101 to 150 of/)
  await pages.getByRole("link", { name: "Previous" }).click()
  await expect(pages).toContainText(/^51 to 100 of/)
  expect(await listedNumbers(page)).toEqual(second)
  await pages.getByRole("link", { name: "Previous" }).click()
  await expect(pages).toContainText(/^1 to 50 of/)
  expect(await listedNumbers(page)).toEqual(first)
  await expect(pages.getByRole("link", { name: "Previous" })).toHaveCount(0)
})

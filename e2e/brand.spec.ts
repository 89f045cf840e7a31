import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import {
  choose,
  freshNumber,
  hoursAgo,
  postShippo,
  trackingPageSaying,
  trackingPath,
} from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

test.describe.configure({ mode: "serial" })

test("an admin makes the page look like their shop, publishes, and rolls back", async ({
  page,
  request,
}) => {
  const number = await deliveredParcel(request)
  await open(page)
  const before = await publishedNumber(page)

  await page.getByRole("textbox", { name: "Colour", exact: true }).fill("#7a1f5c")
  await page.getByLabel("Logo on dark file").setInputFiles({
    name: "dark.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from(hostileLogo),
  })
  await expect(page.getByText("Taken over without onload, <script>.")).toBeVisible()
  await page.getByRole("button", { name: "Add a promotion" }).click()
  await page.getByRole("textbox", { name: "Title" }).fill("Spring is here")
  await page.getByLabel("Promotion picture file").setInputFiles({
    name: "spring.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from(banner),
  })
  await expect(page.getByAltText("Promotion picture")).toBeVisible()
  await choose(page, "Parcel in the preview", "Delivered")
  await page.getByRole("textbox", { name: /^What happens next/ }).fill("Wear it in good health.")

  const shown = page.frameLocator("iframe[title^=Preview]")
  await expect(shown.getByText("Spring is here")).toBeVisible()
  await expect(shown.getByText("Wear it in good health.")).toBeVisible()
  await expect(shown.locator(".dot").first()).toHaveCSS("background-color", "rgb(122, 31, 92)")

  await page.getByRole("button", { name: "Save draft" }).click()
  await expect(page.getByText("Draft saved.", { exact: true })).toBeVisible()
  await page.goto(trackingPath(number))
  await expect(page.getByText("Spring is here")).toBeHidden()

  await open(page)
  await page.getByRole("button", { name: "Publish" }).click()
  await expect(page.getByText(`Published as version ${before + 1}.`)).toBeVisible()
  await page.goto(trackingPath(number))
  await expect(page.getByText("Spring is here")).toBeVisible()
  await expect(page.getByText("Wear it in good health.")).toBeVisible()
  const dot = page.getByRole("list", { name: "Progress" }).locator(".dot").first()
  await expect(dot).toHaveCSS("background-color", "rgb(122, 31, 92)")

  await open(page)
  await page.getByRole("button", { name: `Bring back version ${before}` }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Bring back" }).click()
  await expect(page.getByText(`Customers see this: version ${before + 2}.`)).toBeVisible()
  await page.goto(trackingPath(number))
  await expect(page.getByText("Spring is here")).toBeHidden()
  await expect(dot).toHaveCSS("background-color", "rgb(29, 92, 74)")
})

test("a test link shows the draft to whoever has it, until it is renewed", async ({
  page,
  browser,
}) => {
  await open(page)
  const make = page.getByRole("button", { name: "Make a test link" })
  if (await make.isVisible()) await make.click()
  const link = page.getByRole("link", { name: "An invented parcel" })
  await expect(link).toBeVisible()
  const address = (await link.getAttribute("href")) ?? ""
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("A drafted name")
  await page.getByRole("button", { name: "Save draft" }).click()
  await expect(page.getByText("Draft saved.", { exact: true })).toBeVisible()

  const stranger = await browser.newPage({ storageState: { cookies: [], origins: [] } })
  await stranger.goto(address)
  await expect(stranger.getByText("A drafted name").first()).toBeVisible()

  await page.getByRole("button", { name: "Renew link" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Renew link" }).click()
  await expect(link).not.toHaveAttribute("href", address)
  expect((await stranger.goto(address))?.status()).toBe(404)
  await stranger.close()

  await page.getByRole("button", { name: "Discard" }).click()
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard draft" }).click()
  await expect(page.getByRole("textbox", { name: "Name", exact: true })).toHaveValue(
    "Nordic Outfitters",
  )
})

test("what can't be read is said beside its field, and nothing is lost by leaving", async ({
  page,
}) => {
  await open(page)
  await page.getByRole("textbox", { name: "Website" }).fill("javascript:alert(1)")
  await page.getByRole("textbox", { name: "Your CSS" }).fill(".card { position: fixed }")
  await expect(page.getByText("position is not taken over.")).toBeVisible()
  await page.getByRole("button", { name: "Save draft" }).click()
  await expect(page.getByText("Enter an address such as https://shop.example.")).toBeVisible()
  page.once("dialog", (dialog) => dialog.dismiss())
  await page.getByRole("link", { name: "Mailbox" }).click()
  await expect(page).toHaveURL(/\/settings\/brand/)
})

for (const [name, width, scheme] of [
  ["wide, light", 1440, "light"],
  ["wide, dark", 1440, "dark"],
  ["phone", 390, "light"],
] as const) {
  test(`the editor can be used by everyone: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await open(page)
    await page.getByRole("button", { name: "Add a promotion" }).click()
    await page.getByText("Own background and text").click()
    await page.getByText("Names that rules can begin with").click()
    const across = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(across).toBeLessThanOrEqual(width)
    await expectAccessible(page, `brand, ${name}`)
  })
}

async function open(page: Page) {
  await page.goto("/settings/brand")
  await expect(page.frameLocator("iframe[title^=Preview]").locator("h1")).toBeAttached()
}

async function publishedNumber(page: Page): Promise<number> {
  const said = await page.getByText(/^Customers see this: version \d+\.$/).textContent()
  return Number(/\d+/.exec(said ?? "")?.[0])
}

async function deliveredParcel(request: Parameters<typeof postShippo>[0]): Promise<string> {
  const number = freshNumber()
  const place = { city: "Seattle", state: "WA", zip: "98101" }
  const scan = { at: hoursAgo(1), status: "DELIVERED", words: "Delivered", ...place }
  await postShippo(request, shippoWebhook([scan], { number }))
  await trackingPageSaying(request, number, /<h1>Delivered/)
  return number
}

const hostileLogo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)"><script>alert(1)</script><path fill="#fff" d="M0 0h40v20H0z"/></svg>`
const banner = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1400 600"><path fill="#7ed6b2" d="M0 0h1400v600H0z"/></svg>`

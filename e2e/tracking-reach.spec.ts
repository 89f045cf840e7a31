import { type APIRequestContext, expect, type Page, test } from "@playwright/test"
import { freshNumber, hoursAgo, postShippo, trackingPageSaying, trackingPath } from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

test("a German phone sees German, and its own times", async ({ browser, baseURL, request }) => {
  const number = await parcel(request)
  const page = await browser.newPage({ ...at(baseURL), locale: "de-DE" })
  await page.goto(trackingPath(number))
  await expect(page.locator("html")).toHaveAttribute("lang", "de-DE")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Unterwegs")
  await expect(page.locator("#fresh")).toHaveText(/^Aktualisiert (vor|heute)/)
  await page.close()
})

test("Arabic runs right to left", async ({ page, request }) => {
  const number = await parcel(request)
  await page.goto(`${trackingPath(number)}?lang=ar`)
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  const [badge, main] = await Promise.all([
    page.locator(".badge").boundingBox(),
    page.locator("main").boundingBox(),
  ])
  expect(badge && main && badge.x > main.x + main.width / 2).toBe(true)
})

test("without script the minutes are not told, the way is, and it opens", async ({
  browser,
  baseURL,
  request,
}) => {
  const number = await parcel(request)
  const page = await browser.newPage({ ...at(baseURL), javaScriptEnabled: false })
  await page.goto(trackingPath(number))
  await expect(page.locator("#fresh")).toHaveText(/^Updated today at \d\d:\d\d$/)
  await expect(page.getByRole("img", { name: "Map of the journey" })).toBeVisible()
  await expect(page.getByText("Last seen in Tacoma")).toBeVisible()
  await page.close()
})

for (const [name, options] of [
  ["200 % zoom", { viewport: { width: 195, height: 422 } }],
  ["forced colours", { viewport: { width: 390, height: 844 }, forcedColors: "active" }],
] as const) {
  test(`${name} on a phone: nothing to scroll sideways`, async ({ browser, baseURL, request }) => {
    const number = await parcel(request)
    const page = await browser.newPage({ ...at(baseURL), ...options })
    for (const language of ["en", "de", "ar", "ja"]) {
      await page.goto(`${trackingPath(number)}?lang=${language}`)
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect.soft(overhang, language).toBeLessThanOrEqual(0)
    }
    await page.close()
  })
}

test("nothing shifts, and the policy allows no script of a page's own", async ({
  browser,
  baseURL,
  request,
}) => {
  const number = await parcel(request)
  const page = await browser.newPage({ ...at(baseURL), viewport: { width: 390, height: 844 } })
  const answer = await page.goto(trackingPath(number), { waitUntil: "networkidle" })
  expect(answer?.headers()["content-security-policy"]).not.toContain("unsafe-inline")
  await page.waitForTimeout(500)
  expect(await shiftOf(page)).toBe(0)
  await page.close()
})

test("the first key leads past the shop's head", async ({ page, request }) => {
  await page.goto(trackingPath(await parcel(request)))
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Skip to the parcel" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/#main$/)
})

const at = (baseURL: string | undefined) => (baseURL ? { baseURL } : {})

async function parcel(request: APIRequestContext): Promise<string> {
  const number = freshNumber()
  const scan = (hours: number, code: string, city: string) => {
    const substatus = { code, text: code, action_required: false }
    const place = { city, state: "WA", zip: "98101" }
    return { at: hoursAgo(hours), status: "TRANSIT", words: code, substatus, ...place }
  }
  const scans = [scan(30, "package_accepted", "Seattle"), scan(20, "package_departed", "Tacoma")]
  await postShippo(request, shippoWebhook(scans, { number }))
  await trackingPageSaying(request, number, /<h1>On its way/)
  return number
}

/** How much of the page moved while it came, as browsers measure it. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value
        }).observe({ type: "layout-shift", buffered: true })
        setTimeout(() => resolve(sum), 200)
      }),
  )
}

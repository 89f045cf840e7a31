import { expect, test } from "@/e2e/member"
import { freshNumber, hoursAgo, postShippo, trackingPageSaying, trackingPath } from "@/e2e/steps"
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

const moving = [scan(6, "TRANSIT", "package_departed", "Departed", "Tacoma")]

test("a scan shows on an open page by itself, is said once, and the focus stays", async ({
  page,
  request,
}) => {
  const number = freshNumber()
  await postShippo(request, shippoWebhook(moving, { number }))
  await trackingPageSaying(request, number, "On its way")
  const listening = page.waitForResponse(/\/events$/)
  await page.goto(trackingPath(number))
  expect((await listening).headers()["content-type"]).toContain("text/event-stream")
  await page.getByText("Show order and address").click()
  const field = page.getByLabel("Postcode or e-mail address")
  await field.fill("981")
  await postShippo(
    request,
    shippoWebhook(
      [...moving, scan(0, "TRANSIT", "out_for_delivery", "Out for delivery", "Seattle")],
      {
        number,
      },
    ),
  )
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Out for delivery/, {
    timeout: 10_000,
  })
  await expect(page.locator("[role=status]").last()).toHaveText(/^News: Out for delivery/)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue("981")
})

test("without a network the page says how old its news is, and when it is back", async ({
  page,
  context,
  request,
}) => {
  const number = freshNumber()
  await postShippo(request, shippoWebhook(moving, { number }))
  await trackingPageSaying(request, number, "On its way")
  await page.goto(trackingPath(number))
  await context.setOffline(true)
  const note = page.locator("p.offline")
  await expect(note).toHaveText(/^You are offline\. This is the last state, from .+ ago\.$/)
  await context.setOffline(false)
  await expect(note).toHaveCount(0)
  await expect(page.locator("[role=status]").last()).toHaveText(/^Back online/)
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("a recipient reports a problem", async ({ page, request }) => {
    const number = await delivered(request)
    await page.goto(trackingPath(number))
    await page.getByText("There is a problem").click()
    await page.getByLabel("It is damaged").check()
    await page.getByRole("button", { name: "Send" }).click()
    await expect(page.getByText(/has been told and will get back to you/)).toBeVisible()
  })
})

test("a problem opens an exception that support settles, and takes back", async ({
  page,
  browser,
  baseURL,
  request,
}) => {
  const number = await delivered(request)
  const stranger = await browser.newPage({
    ...(baseURL ? { baseURL } : {}),
    storageState: { cookies: [], origins: [] },
  })
  await stranger.goto(trackingPath(number))
  await stranger.getByText("There is a problem").click()
  await stranger.getByLabel("Something wrong is inside").check()
  await stranger.getByRole("button", { name: "Send" }).click()
  await expect(stranger.getByText(/has been told/)).toBeVisible()
  await stranger.close()

  await page.goto("/exceptions")
  const row = page.getByRole("listitem").filter({ hasText: number })
  await expect(row).toContainText("Says something wrong is inside")
  await row.getByRole("button", { name: "Settle" }).click()
  await page.getByLabel("Note", { exact: true }).fill("A new one is on its way")
  await page.getByRole("dialog").getByRole("button", { name: "Settle" }).click()
  await expect(row).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(row).toHaveCount(1)
  await row.getByRole("link").click()
  await expect(page.getByRole("heading", { level: 2, name: "Feedback" })).toBeVisible()
  await expect(page.getByText("opened an exception again")).toBeVisible()
})

async function delivered(request: Parameters<typeof postShippo>[0]): Promise<string> {
  const number = freshNumber()
  const scans = [...moving, scan(1, "DELIVERED", "delivered", "Delivered", "Seattle")]
  await postShippo(request, shippoWebhook(scans, { number }))
  await trackingPageSaying(request, number, /<h1>Delivered/)
  return number
}

function scan(
  hours: number,
  status: string,
  code: string,
  words: string,
  city: string,
): ShippoScan {
  return {
    at: hoursAgo(hours),
    status,
    words,
    city,
    state: "WA",
    zip: "98101",
    substatus: { code, text: words, action_required: false },
  }
}

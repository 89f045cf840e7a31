import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import {
  addShipment,
  choose,
  freshAddress,
  freshNumber,
  hoursAgo,
  mailsTo,
  postShippo,
} from "@/e2e/steps"
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

const settings = "/settings/notifications"
const outForDelivery = "Out for delivery"

test("a mail is turned on after a dry run, comes in German, and ends with one click", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000)
  const number = freshNumber()
  const address = freshAddress()
  const scans = [
    scan(20, "TRANSIT", "package_accepted", "Accepted"),
    scan(2, "TRANSIT", "out_for_delivery", "Out for Delivery"),
  ]

  await test.step("it is off, and what is changed is not in force before it is saved", async () => {
    await openSettings(page)
    await speak(page, outForDelivery, "The recipient's own")
    await turn(page, outForDelivery, false)
    await save(page)
    await turn(page, outForDelivery, true)
    await page.reload()
    await expect(page.getByRole("switch", { name: outForDelivery })).not.toBeChecked()
  })

  await test.step("a dry run of the changed rule says what would have been sent", async () => {
    await speak(page, outForDelivery, "Deutsch")
    await turn(page, outForDelivery, true)
    await expect(page.getByText("Out for delivery: on, in Deutsch")).toBeVisible()
    await page.getByRole("button", { name: "Try it as a dry run" }).last().click()
    await expect(page).toHaveURL(/\?dryRun=/)
    const run = page.locator("#dry-run")
    await expect(run).toContainText(/\d+ mails? to \d+ (person|people)\./, { timeout: 90_000 })
    await expect(run.getByRole("heading", { name: "Not sent, and why" })).toBeVisible()
    await expect(run.getByRole("heading", { name: "Examples" })).toBeVisible()
    await expectAccessible(page, "dry run")
    await run.getByRole("button", { name: "Turn on" }).click()
    await expect(page.getByText(/^Saved\. \d+ of 14 mails are on\.$/)).toBeVisible()
    await expect(run.getByText("These rules are in force.")).toBeVisible()
  })

  const path = await addShipment(page, { number, email: address, name: "Kari Normann" })
  await test.step("the parcel goes out, and the mail comes in German with brand and signed link", async () => {
    await postShippo(request, shippoWebhook(scans, { number }))
    await expect
      .poll(() => mailsTo(page, address), { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^In Zustellung: /)])
  })

  await page
    .getByRole("link", { name: /^In Zustellung: / })
    .first()
    .click()
  const mail = page.frameLocator("iframe")
  await expect(mail.getByText("Nordic Outfitters").first()).toBeVisible()
  const track = mail.getByRole("link", { name: "Paket verfolgen" })
  await expect(track).toHaveAttribute("href", new RegExp(`/tracking/demo/usps/${number}\\?.*k=`))

  await test.step("one click, as a mail program does it, unsubscribes", async () => {
    const leave = await mail.getByRole("link", { name: "Abbestellen" }).getAttribute("href")
    const answer = await request.post(leave ?? "", { form: { "List-Unsubscribe": "One-Click" } })
    expect(answer.status()).toBe(200)
  })

  await test.step("the next mail is not sent, and both pages say why", async () => {
    scans.push(scan(0.2, "DELIVERED", "delivered", "Delivered, Front Door"))
    await postShippo(request, shippoWebhook(scans, { number }))
    const why = "The recipient wants no mails about parcels from this shop."
    const facts = page.getByRole("complementary", { name: "Facts" })
    await expect(async () => {
      await page.goto(path)
      const row = facts.getByRole("listitem").filter({ hasText: /^Delivered/ })
      await expect(row).toContainText(`Not sent${why}`, { timeout: 2_000 })
    }).toPass({ timeout: 60_000 })
    await page.goto(`/notifications?q=${address}`)
    const rows = page.getByRole("table", { name: "Notifications" }).locator("tbody tr")
    await expect(rows.filter({ hasText: "Delivered" })).toContainText(why)
    await expect(rows.filter({ hasText: /^Out for delivery/ })).toContainText("is on.")
    expect(await mailsTo(page, address)).toHaveLength(1)
  })

  await openSettings(page)
  await speak(page, outForDelivery, "The recipient's own")
  await save(page)
})

test("the log is searched, narrowed, walked by keys and kept as a file", async ({ page }) => {
  await page.goto("/notifications")
  const rows = page.getByRole("table", { name: "Notifications" }).locator("tbody tr")
  await expect(rows.first()).toBeVisible()
  await expectAccessible(page, "notifications log")

  const filter = page.getByRole("dialog", { name: "Filter" })
  await expect(async () => {
    await page.getByRole("button", { name: "Filter", exact: true }).click()
    await expect(filter).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expectAccessible(page, "filter of the log")
  await choose(page, "Carrier", "UPS")
  await choose(page, "Outcome", "Not sent")
  await page.keyboard.press("Escape")
  await expect(filter).toBeHidden()
  await expect(page).toHaveURL(/carrier=ups.*outcome=suppressed|outcome=suppressed.*carrier=ups/)
  await page.getByRole("button", { name: "Remove filter Carrier: UPS" }).click()
  await expect(page).toHaveURL("/notifications?outcome=suppressed")
  await expect(rows.first()).toContainText("Not sent")
  const file = await page.request.get("/api/exports/notifications.csv?outcome=suppressed")
  expect(file.headers()["content-type"]).toContain("text/csv")
  const [head, first] = (await file.text()).split("\r\n")
  expect(head).toContain("Recipient")
  expect(first).toContain("not sent")

  await page.getByRole("textbox", { name: "Search notifications" }).fill("nobody@nowhere.example")
  await expect(page.getByText("Nothing was decided like that")).toBeVisible()
  await page.getByRole("button", { name: "Clear" }).click()
  await expect(page).toHaveURL("/notifications")
  await expect(rows.first()).toBeVisible()
  await expect(async () => {
    await page.keyboard.press("j")
    await expect(rows.first().getByRole("link").first()).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}/)
})

test("a figure opens what it counts, and the sender's page is read by everyone", async ({
  page,
}) => {
  await page.goto("/notifications/figures")
  const usps = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "USPS" }) })
  await expect(usps).toBeVisible()
  await expectAccessible(page, "figures of notifications")
  await usps.getByRole("link").last().click()
  await expect(page).toHaveURL(/carrier=usps/)
  const filters = page.getByRole("list", { name: "Filters" })
  await expect(filters.getByText("Not sent")).toBeVisible()
  await expect(filters.getByText("USPS")).toBeVisible()
  await page.goto("/settings/notifications/sender")
  await expect(page.getByRole("heading", { level: 1, name: "Sender" })).toBeVisible()
  await expectAccessible(page, "sender")
})

test("a rule's editor says what is wrong with each field, by keyboard alone", async ({ page }) => {
  await openSettings(page)
  await expectAccessible(page, "notification settings")
  await page.getByRole("button", { name: "Change Delayed" }).press("Enter")
  const dialog = page.getByRole("dialog", { name: "Delayed" })
  await dialog.getByRole("textbox", { name: /^Wait before sending/ }).fill("30")
  await choose(page, "Unit of the wait", "days")
  await dialog.getByRole("combobox", { name: /^Copies/ }).fill("nobody")
  await page.keyboard.press("Enter")
  await dialog.getByRole("button", { name: "Done" }).press("Enter")
  await expect(dialog.getByText("Give a whole number of minutes, a week at most.")).toBeVisible()
  await expect(dialog.getByText("nobody is not an e-mail address.")).toBeVisible()
  await expectAccessible(page, "a rule's editor")
  await dialog.getByRole("button", { name: "Take nobody away" }).press("Enter")
  await dialog.getByRole("textbox", { name: /^Wait before sending/ }).fill("2")
  await choose(page, "Unit of the wait", "hours")
  await dialog.getByRole("button", { name: "Done" }).press("Enter")
  await expect(dialog).toBeHidden()
  await expect(page.getByText("Delayed: after 2 h")).toBeVisible()
  await page.getByRole("button", { name: "Discard" }).click()
  await expect(page.getByText("Delayed: after 2 h")).toBeHidden()
})

async function openSettings(page: Page) {
  await page.goto(settings)
  await expect(page.getByRole("heading", { level: 1, name: "Notifications" })).toBeVisible()
}

/** Clicks that the page is not alive for yet are made again. */
async function turn(page: Page, name: string, on: boolean) {
  const toggle = page.getByRole("switch", { name, exact: true })
  await expect(async () => {
    if ((await toggle.isChecked()) !== on) await toggle.click()
    await expect(toggle).toBeChecked({ checked: on, timeout: 1_000 })
  }).toPass()
}

async function speak(page: Page, name: string, language: string) {
  const dialog = page.getByRole("dialog", { name })
  await expect(async () => {
    await page.getByRole("button", { name: `Change ${name}` }).click()
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await choose(page, "Language", language)
  await dialog.getByRole("button", { name: "Done" }).click()
  await expect(dialog).toBeHidden()
}

async function save(page: Page) {
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText(/^Saved\. /)).toBeVisible()
  await expect(page.getByText("Not saved.")).toBeHidden()
}

function scan(hours: number, status: string, code: string, words: string): ShippoScan {
  const substatus = { code, text: words, action_required: false }
  const place = { city: "Seattle", state: "WA", zip: "98101" }
  return { at: hoursAgo(hours), status, words, substatus, ...place }
}

import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import {
  addShipment,
  demo,
  freshAddress,
  freshNumber,
  hoursAgo,
  openPayloads,
  postShippo,
  signIn,
} from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

test("a failed payload says why, and processing it again is tried out first", async ({
  page,
  request,
}) => {
  const reason = `not a payload ${Date.now()}`
  await postShippo(request, { event: "track_updated", data: reason })
  await openPayloads(page, "Shippo")
  const rows = page.getByRole("table").locator("tbody").getByRole("row")
  await expect(async () => {
    await page.reload()
    await expect(rows.first()).toContainText("Failed", { timeout: 2_000 })
  }).toPass()
  await rows.first().getByRole("link").click()
  await expect(page.getByRole("alert").first()).toBeVisible()
  await page.getByRole("button", { name: "Process again" }).click()
  await expect(page).toHaveURL(/\/settings\/activity\//)
  await expect(page.getByText("Done: 1 payload. 1 could not be read.")).toBeVisible()
  const unread = page.locator("section").filter({ hasText: "Still cannot be read" })
  await expect(unread.getByRole("listitem")).toHaveCount(1)
  await expectAccessible(page, "a dry run that could not read a payload")
})

test("a code that nobody knew is mapped, earlier scans are read again, and both readings are kept", async ({
  page,
  request,
}) => {
  test.setTimeout(120_000)
  const number = freshNumber()
  const words = `Beamed to hub ${number.slice(-6)}`
  const place = { city: "Reno", state: "NV", zip: "89501" }
  await postShippo(
    request,
    shippoWebhook([{ at: hoursAgo(5), status: `BEAMED_${number.slice(-6)}`, words, ...place }], {
      number,
    }),
  )

  const code = page.getByRole("listitem").filter({ hasText: words })
  await test.step("it is listed, and says what it means to the team", async () => {
    await expect(async () => {
      await page.goto("/settings/sources/codes")
      await expect(code).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await expectAccessible(page, "unknown codes")
    await code.getByRole("button", { name: "Say what it means" }).click()
    await page.getByRole("combobox", { name: "Meaning" }).fill("Arrived at facility")
    await page.getByRole("option", { name: "Arrived at facility" }).click()
    await page.getByRole("button", { name: "Save" }).click()
    await expect(code).toContainText("Means: Arrived at facility")
  })

  await test.step("the dry run changes nothing", async () => {
    await code.getByRole("button", { name: "Read earlier scans again" }).click()
    await expect(page).toHaveURL(/\/settings\/activity\//)
    const change = page.getByRole("list", { name: "Shipments" })
    await expect(change).toContainText(number)
    await expect(change).toContainText("Arrived at facility")
    await expect(page.getByText("Nothing has changed yet.")).toBeVisible()
    await expectAccessible(page, "a dry run")
  })

  await test.step("applied, the shipment has the new meaning, and its history both", async () => {
    const dryRun = page.url()
    await page.getByRole("button", { name: "Apply" }).click()
    await expect(page).not.toHaveURL(dryRun)
    await expect(page.getByText("1 shipment changed, by 1 scan.")).toBeVisible()
    await page.goto(`/shipments?q=${number}`)
    await page.getByRole("link", { name: `Shipment ${number}` }).click()
    const history = page.locator("section").filter({ hasText: "History of changes" })
    await expect(history.getByRole("listitem")).toHaveCount(2)
    await expect(history.getByRole("listitem").first()).toContainText("Replay of Shippo")
  })
})

test("an agent is not offered what only an admin may do", async ({ page, browser }) => {
  const again = page.getByRole("menuitem", { name: "Process its payloads again" })
  const shipment = await addShipment(page, { number: freshNumber() })
  await openMenu(page)
  await expect(again).toBeVisible()

  const agent = { email: freshAddress(), password: "an-agent-for-a-test" }
  await page.goto("/settings/team")
  await expect(async () => {
    await page.getByRole("button", { name: "Add member" }).click()
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const form = page.getByRole("dialog")
  await form.getByLabel("Name").fill("Ask Agent")
  await form.getByLabel("E-mail").fill(agent.email)
  await form.getByLabel("First password").fill(agent.password)
  await form.getByRole("button", { name: "Add member" }).click()
  await expect(form).toBeHidden()

  const context = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const theirs = await context.newPage()
  await signIn(theirs, { ...demo, ...agent })
  await theirs.goto(shipment)
  await openMenu(theirs)
  await expect(theirs.getByRole("menuitem", { name: "Archive" })).toBeVisible()
  await expect(theirs.getByRole("menuitem", { name: "Process its payloads again" })).toHaveCount(0)
  await theirs.goto("/settings/sources/payloads")
  await expect(theirs.getByRole("table").getByRole("link").first()).toBeVisible()
  await expect(theirs.getByRole("link", { name: "Process these again" })).toHaveCount(0)
  await theirs.goto("/settings/sources/payloads/again")
  await expect(theirs.getByText("There is nothing here")).toBeVisible()
  await context.close()
})

async function openMenu(page: Page): Promise<void> {
  await expect(async () => {
    await page.getByRole("button", { name: "More actions" }).click()
    await expect(page.getByRole("menu")).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

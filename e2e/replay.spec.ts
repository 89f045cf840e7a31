import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { freshNumber, hoursAgo, openPayloads, postShippo } from "@/e2e/steps"
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
    shippoWebhook([{ at: hoursAgo(5), status: "TELEPORTED", words, ...place }], { number }),
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

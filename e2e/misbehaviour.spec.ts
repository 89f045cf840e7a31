import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { choose } from "@/e2e/steps"

/** Each way to misbehave, and what the person who asks is told of it. */
const faults = [
  { label: "It asks for a pause (429)", said: /asks us to slow down \(retry after 120 seconds\)/ },
  { label: "It does not answer", said: /did not answer within 3 seconds/ },
  { label: "It has an outage (500)", said: /has trouble of its own \(500\)/ },
  { label: "It breaks off in the middle of its answer", said: /broke off its answer/ },
  { label: "It answers with a web page", said: /something that is not complete JSON/ },
  {
    label: "It answers something else than tracking",
    said: /not with tracking data that we can read/,
  },
]

test("a carrier in trouble is told of in each way, and a good answer ends it", async ({ page }) => {
  test.setTimeout(120_000)
  const settings = await openSandbox(page)
  const shipment = await sendParcel(page)
  await page.goto(settings)
  const facts = page.getByRole("complementary", { name: "Facts" })
  try {
    for (const { label, said } of faults) {
      await test.step(label, async () => {
        await behave(page, label)
        await page.goto(shipment)
        await checkNow(page, said)
        const pausing = label.includes("429")
        if (!pausing) await expect(facts).toContainText(said)
        await page.goto(settings)
        if (pausing) {
          await expect(page.getByText(/^It asks for a pause until \d\d:\d\d/)).toBeVisible()
        } else {
          const trouble = page.getByRole("alert").filter({ hasText: "In trouble" })
          await expect(trouble).toContainText(said)
          await expect(trouble).toContainText(/(has|have) old news/)
        }
      })
    }
    await expectAccessible(page, "a source in trouble")
    await page.getByRole("link", { name: /old news/ }).click()
    await expect(page).toHaveURL(/is=stale&connection=/)
    await expect(page.getByRole("link", { name: /^Shipment SBX/ }).first()).toBeVisible()
    await page.goto(settings)
    await page.getByRole("button", { name: "Test connection" }).click()
    await expect(page.getByText("The test failed.")).toBeVisible()
  } finally {
    await page.goto(settings)
    await behave(page, "Well")
  }

  await page.goto(shipment)
  await checkNow(page, /^Asked\. News appears here in a moment\.$/)
  await expect(facts).not.toContainText("failed")
  await page.goto(settings)
  await expect(page.getByText("Working", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Test connection" }).click()
  await expect(page.getByText("The test worked.")).toBeVisible()
})

async function openSandbox(page: Page): Promise<string> {
  await page.goto("/settings/sources")
  await page.getByRole("main").getByRole("link", { name: "Sandbox carrier", exact: true }).click()
  await expect(page.getByRole("heading", { name: "How the sandbox behaves" })).toBeVisible()
  return new URL(page.url()).pathname
}

/** In real time it stands still while one looks. */
async function sendParcel(page: Page): Promise<string> {
  await choose(page, "How fast", "Real time, days")
  await page.getByRole("button", { name: "Send a test parcel" }).click()
  const toast = page.getByText(/^Test parcel SBX\d+ is on its way\.$/)
  await expect(toast).toBeVisible()
  const [number] = /SBX\d+/.exec((await toast.textContent()) ?? "") ?? []
  await page.goto(`/shipments?q=${number}`)
  await page
    .getByRole("link", { name: `Shipment ${number}` })
    .first()
    .click()
  await expect(page.getByRole("button", { name: "Check now" })).toBeVisible()
  return new URL(page.url()).pathname
}

/** On the sandbox's page. */
async function behave(page: Page, label: string): Promise<void> {
  const form = page.locator("form").filter({ has: page.getByRole("radio", { name: "Well" }) })
  const choice = form.getByRole("radio", { name: label })
  if (await choice.isChecked()) return
  const save = form.getByRole("button", { name: "Save" })
  await expect(async () => {
    await choice.check()
    await expect(save).toBeEnabled({ timeout: 1_000 })
  }).toPass()
  await save.click()
  await expect(
    page.getByText(/^The sandbox (misbehaves from now on|is well again)\.$/),
  ).toBeVisible()
}

/** Pressed before the page is alive, the button does nothing. */
async function checkNow(page: Page, said: RegExp): Promise<void> {
  const toast = page.getByRole("region", { name: /Notifications/ }).getByText(said)
  await expect(async () => {
    await page.getByRole("button", { name: "Check now" }).click()
    await expect(toast.first()).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 30_000 })
}

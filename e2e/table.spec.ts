import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import {
  addShipment,
  freshNumber,
  hoursAgo,
  listedNumbers,
  postShippo,
  shipmentRows,
} from "@/e2e/steps"
import { shippoWebhook } from "@/tests/shippo-track"

test("the preview follows j and k, Enter opens the page, Escape closes it", async ({ page }) => {
  await page.goto("/shipments?carrier=usps&sort=created&dir=asc")
  const [first = "", second = ""] = await listedNumbers(page)
  const preview = page.getByRole("complementary", { name: "Preview" })
  await expect(async () => {
    await page.keyboard.press("p")
    await expect(preview).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(preview).toContainText(first)
  await page.keyboard.press("j")
  await expect(preview).toContainText(second)
  await page.keyboard.press("k")
  await expect(preview).toContainText(first)
  await expectAccessible(page, "a preview")
  await page.keyboard.press("Escape")
  await expect(preview).toBeHidden()
  await expect(page.getByRole("link", { name: `Shipment ${first}` })).toBeFocused()
  await page.keyboard.press("Space")
  await expect(preview).toContainText(first)
  await page.keyboard.press("Enter")
  await expect(page).toHaveTitle(new RegExp(first))
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}\?from=/)
})

test("columns and density are chosen, stand in the address, and are remembered", async ({
  page,
}) => {
  await page.goto("/shipments")
  const heads = page.getByRole("columnheader")
  await expect(heads.filter({ hasText: "Recipient" })).toBeVisible()
  const menu = page.getByRole("button", { name: "Columns" })
  const warehouse = page.getByRole("checkbox", { name: "Warehouse" })
  await expect(async () => {
    if (!(await warehouse.isVisible())) await menu.click()
    await expect(warehouse).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await warehouse.check()
  await page.getByRole("button", { name: "Move Warehouse up" }).click()
  await page.getByRole("button", { name: "Dense" }).click()
  await expect(page).toHaveURL(/cols=state,number,order,recipient,event,warehouse,arrival/)
  await expect(page).toHaveURL(/density=dense/)
  await page.keyboard.press("Escape")

  const shown = ["State", "Number", "Order", "Recipient", "Last event", "Warehouse", "Arrival"]
  await expect(heads).toHaveText(["", ...shown])
  await page.reload()
  await expect(heads).toHaveText(["", ...shown])
  // Without the address, as this person likes it.
  await page.goto("/shipments")
  await expect(heads).toHaveText(["", ...shown])
  await expect(page.getByRole("table", { name: "Shipments" })).toHaveAttribute(
    "data-density",
    "dense",
  )
  await menu.click()
  await page.getByRole("button", { name: "As it was at first" }).click()
  await expect(heads.filter({ hasText: "Warehouse" })).toHaveCount(0)
})

test("a row changes where it stands when its parcel moves", async ({ page, request }) => {
  const number = freshNumber()
  await addShipment(page, { number })
  await page.goto("/shipments?carrier=usps&sort=created")
  const row = shipmentRows(page).filter({ hasText: number })
  await expect(row).toContainText("No scan yet")
  await row.getByRole("checkbox").focus()
  await postShippo(request, shippoWebhook([outForDelivery()], { number }))
  await expect(row).toContainText("Out for delivery", { timeout: 30_000 })
  await expect(row.getByRole("checkbox")).toBeFocused()
})

test("what is new is announced, and shown when it is asked for", async ({ page, context }) => {
  await page.goto("/shipments?carrier=usps&sort=created")
  await expect(shipmentRows(page).first()).toBeVisible()
  const before = await listedNumbers(page)
  const number = freshNumber()
  const other = await context.newPage()
  await addShipment(other, { number })
  await other.close()
  await page.bringToFront()
  const fresh = page.getByRole("button", { name: /^\d+\+? new$/ })
  await expect(fresh).toBeVisible({ timeout: 30_000 })
  expect(await listedNumbers(page)).toEqual(before)
  await fresh.click()
  await expect(shipmentRows(page).first()).toContainText(number)
})

test("the exact time stands on a time that is pointed at", async ({ page }) => {
  await page.goto("/shipments")
  const time = shipmentRows(page).first().locator("time")
  await time.hover()
  await expect(time).toHaveAttribute("title", /\d{4}/)
})

test("on a phone a card opens the preview over the foot of the list", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto("/shipments?carrier=ups")
  const row = shipmentRows(page).nth(1)
  const preview = page.getByRole("complementary", { name: "Preview" })
  await expect(async () => {
    await row.locator(".recipient").click()
    await expect(preview).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await preview.getByRole("link", { name: "Open" }).click()
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}/)
})

function outForDelivery() {
  return {
    at: hoursAgo(1),
    status: "TRANSIT",
    words: "Out for delivery.",
    city: "Oslo",
    state: "",
    zip: "0150",
    substatus: { code: "out_for_delivery", text: "Out for delivery.", action_required: false },
  }
}

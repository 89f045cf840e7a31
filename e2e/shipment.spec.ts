import { expect, test } from "@/e2e/member"
import { addShipment, choose, freshAddress, freshNumber, shipmentRows } from "@/e2e/steps"

test("a shipment tells its story, shows what the source sent, and leads to the customer's page", async ({
  page,
}) => {
  // The oldest: one of the shop's own history.
  await page.goto("/shipments?category=Delivered&carrier=usps&sort=created&dir=asc")
  const row = shipmentRows(page).first()
  const number = (await row.getByRole("link", { name: /^Shipment / }).getAttribute("aria-label"))
    ?.split(" ")
    .at(1)
  // A row is plain until the page has woken up; its link works at once.
  await expect(async () => {
    await row.getByRole("cell").nth(4).click({ timeout: 1_000 })
    await expect(
      page.getByRole("heading", { level: 1, name: /^(Delivered|Collected)/ }),
    ).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await expect(page.getByRole("list", { name: "Progress" })).toContainText("Handed over")

  const behind = page.getByRole("link", { name: /^What Shippo sent/ })
  expect(await behind.count()).toBeGreaterThan(3)
  await behind.first().click()
  await expect(page.getByRole("heading", { level: 1, name: "Payload from Shippo" })).toBeVisible()
  await expect(page.getByRole("region", { name: "Body" })).toContainText(
    `"tracking_number": "${number}"`,
  )
  await page.goBack()

  const opened = page.waitForEvent("popup")
  await page.getByRole("link", { name: "Customer's page" }).click()
  const customers = await opened
  await expect(customers).toHaveURL(new RegExp(`/tracking/demo/usps/${number}$`))
  await expect(customers.getByRole("heading", { level: 1 })).toContainText("Delivered")
})

test("a shipment is added by hand, once, and mistakes are said at their field", async ({
  page,
}) => {
  const number = freshNumber()
  await page.goto("/shipments")
  await page.getByRole("link", { name: "Add shipment" }).click()
  await expect(page).toHaveURL("/shipments/new")
  await page.getByLabel("Recipient").fill("Kari Nordmann")
  await page.getByLabel("E-mail").fill("kari at example")
  await page.getByRole("button", { name: "Add shipment" }).click()
  await expect(page.getByText("Choose the carrier.")).toBeVisible()
  await expect(page.getByText("Enter the tracking number.")).toBeVisible()
  await expect(page.getByText("This is not an e-mail address.")).toBeVisible()
  await expect(page.getByLabel("Recipient"), "what was typed stays").toHaveValue("Kari Nordmann")

  await choose(page, "Carrier", "USPS")
  await page.getByLabel("Tracking number").fill(`${number.slice(0, 4)} ${number.slice(4)}`)
  await page.getByLabel("E-mail").fill("kari@example.com")
  await page.getByRole("button", { name: "Add shipment" }).click()
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}$/)
  const path = new URL(page.url()).pathname
  await expect(page.getByRole("heading", { name: "Waiting for the first scan" })).toBeVisible()
  await expect(page.getByText("Kari Nordmann")).toBeVisible()

  await page.goto("/shipments/new")
  await choose(page, "Carrier", "USPS")
  await page.getByLabel("Tracking number").fill(number)
  await page.getByRole("button", { name: "Add shipment" }).click()
  await expect(page.getByText("You follow this number already.").first()).toBeVisible()
  await page.getByRole("link", { name: "Open the shipment" }).click()
  await expect(page).toHaveURL(path)
})

test("order and recipient can be corrected", async ({ page }) => {
  const address = freshAddress()
  await addShipment(page, { number: freshNumber(), name: "Kari Normann", email: address })
  const dialog = page.getByRole("dialog", { name: "Order and recipient" })
  await expect(async () => {
    await page.keyboard.press("e")
    await expect(dialog).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await dialog.getByLabel("E-mail").fill("kari at example")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByText("This is not an e-mail address.")).toBeVisible()
  await dialog.getByLabel("E-mail").fill(address)
  await dialog.getByLabel("Name").fill("Kari Nordmann")
  await dialog.getByLabel("Postcode").fill("0182")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toBeHidden()
  const facts = page.getByRole("complementary", { name: "Facts" })
  await expect(facts).toContainText("Kari Nordmann")
  await page.reload()
  await expect(facts).toContainText("Kari Nordmann")
  await expect(facts).toContainText("0182")
})

test("an archived shipment leaves the list, and Undo brings it back", async ({ page }) => {
  const number = freshNumber()
  const path = await addShipment(page, { number })
  const notice = page.getByText("This shipment is archived")
  await page.getByRole("button", { name: "More actions" }).click()
  await page.getByRole("menuitem", { name: "Archive" }).click()
  await expect(notice).toBeVisible()
  const undo = page.getByRole("button", { name: "Undo" })
  await expect(undo).toBeVisible()

  const other = await page.context().newPage()
  await other.goto(`/shipments?q=${number}`)
  await expect(other.getByText(`Nothing found for “${number}”`)).toBeVisible()
  await other.goto(`/shipments?q=${number}&is=archived`)
  await expect(shipmentRows(other)).toHaveCount(1)
  await other.close()

  await page.getByRole("button", { name: "Bring it back" }).click()
  await expect(notice).toBeHidden()
  await page.getByRole("button", { name: "Undo" }).last().click()
  await expect(notice).toBeVisible()
  await page.goto(path)
  await page.getByRole("button", { name: "Bring it back" }).click()
  await expect(notice).toBeHidden()
  await page.goto(`/shipments?q=${number}`)
  await expect(shipmentRows(page)).toHaveCount(1)
})

import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { addShipment, freshNumber, shipmentRows } from "@/e2e/steps"

test("the page of a parcel that went a long way tells all of it, and axe finds nothing", async ({
  page,
}) => {
  await page.goto("/shipments?category=Delivered&sort=created&dir=asc")
  await shipmentRows(page).first().getByRole("cell").nth(4).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Delivered|Collected/)
  const map = page.getByRole("img", { name: "Map of the journey" })
  await expect(map).toBeVisible()
  const places = page.getByRole("list", { name: "Places of the journey" }).getByRole("listitem")
  expect(await places.count()).toBeGreaterThan(1)
  for (const name of ["Timeline", "Notes", "Done by hand", "History of changes"]) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible()
  }
  const facts = page.getByRole("complementary", { name: "Facts" })
  for (const name of ["Arrival", "Order and recipient", "Team", "Parcel"]) {
    await expect(facts.getByRole("heading", { name, exact: true })).toBeVisible()
  }
  await expectAccessible(page, "shipment")
})

test("the map asks no other host for anything", async ({ page, baseURL }) => {
  const asked = new Set<string>()
  page.on("request", (request) => asked.add(new URL(request.url()).origin))
  await page.goto("/shipments?category=Delivered&sort=created&dir=asc")
  await shipmentRows(page).first().getByRole("cell").nth(4).click()
  await expect(page.getByRole("img", { name: "Map of the journey" })).toBeVisible()
  expect([...asked]).toEqual([new URL(baseURL ?? "").origin])
})

test("a note is written with a mention, changed and deleted by keyboard alone", async ({
  page,
}) => {
  await addShipment(page, { number: freshNumber() })
  await expect(page.getByText("No notes yet.")).toBeVisible()
  const text = page.getByRole("textbox", { name: "Write a note" })
  await text.focus()
  await page.keyboard.type("<b>Called</b> them. Ask @")
  const members = page.getByRole("listbox", { name: "Members" }).getByRole("option")
  const first = await members.first().textContent()
  await page.keyboard.press("Enter")
  await expect(text).toHaveValue(`<b>Called</b> them. Ask @${first} `)
  await page.keyboard.press("Control+Enter")
  const notes = page.getByRole("list", { name: "Notes" }).getByRole("listitem")
  await expect(notes).toHaveCount(1)
  await expect(notes.first()).toContainText(`<b>Called</b> them. Ask @${first}`)
  await expect(text).toHaveValue("")

  await notes.first().getByRole("button", { name: "Change the note" }).press("Enter")
  await page.getByRole("textbox", { name: "Change the note" }).focus()
  await page.keyboard.press("End")
  await page.keyboard.type(" Done.")
  await page.keyboard.press("Control+Enter")
  await expect(notes.first()).toContainText("Done.")
  await expect(notes.first()).toContainText("edited")

  await notes.first().getByRole("button", { name: "Delete the note" }).press("Enter")
  await page.getByRole("button", { name: "Delete note" }).press("Enter")
  await expect(page.getByText("No notes yet.")).toBeVisible()
  const trail = page.getByRole("list", { name: "What people did" })
  await expect(trail.getByRole("listitem").first()).toContainText("deleted a note")
})

test("fields, tags and who looks after it are changed, and each change is told with what was", async ({
  page,
}) => {
  await addShipment(page, { number: freshNumber(), name: "Kari Normann", order: "#1" })
  const dialog = page.getByRole("dialog", { name: "Order and recipient" })
  await expect(async () => {
    await page.keyboard.press("e")
    await expect(dialog).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await dialog.getByRole("textbox", { name: /^Value/ }).fill("12,5")
  await dialog.getByRole("button", { name: "Add an item" }).click()
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog.getByText("An order value is written like 1234.50.")).toBeVisible()
  await expect(dialog.getByText("Line 1: say what it is.")).toBeVisible()
  await dialog.getByRole("textbox", { name: /^Value/ }).fill("1200.5")
  await dialog.getByLabel("Currency").fill("eur")
  await dialog.getByLabel("Item 1", { exact: true }).fill("Lamp")
  await dialog.getByLabel("Quantity of item 1").fill("2")
  await dialog.getByRole("button", { name: "Add a field" }).click()
  await dialog.getByLabel("Key of field 1").fill("channel")
  await dialog.getByLabel("Value of field 1").fill("web")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toBeHidden()
  const facts = page.getByRole("complementary", { name: "Facts" })
  await expect(facts).toContainText("€1,200.50")
  await expect(facts).toContainText("2 × Lamp")
  await expect(facts).toContainText("web")

  await page.getByLabel("Add a tag").fill("vip")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Take the tag vip off" })).toBeVisible()
  await page.getByRole("combobox", { name: "Looked after by" }).click()
  const member = page.getByRole("option").nth(1)
  const name = (await member.textContent()) ?? ""
  await member.click()
  const trail = page.getByRole("list", { name: "What people did" }).getByRole("listitem")
  await expect(trail).toHaveCount(4)
  await expect(trail.nth(0)).toContainText(`Looked after by: ${name}`)
  await expect(trail.nth(1)).toContainText("changed the tags")
  await expect(trail.nth(1)).toContainText("vip")
  await expect(trail.nth(2)).toContainText("Value: 1200.50")
  await expect(trail.nth(3)).toContainText("added the shipment")
  await page.reload()
  await expect(page.getByRole("button", { name: "Take the tag vip off" })).toBeVisible()
  await expect(page.getByRole("combobox", { name: "Looked after by" })).toContainText(name)
})

test("the keys go up and down the list that one came from, and back to it", async ({ page }) => {
  const list = "/shipments?category=Delivered&sort=created&dir=asc"
  await page.goto(list)
  const links = shipmentRows(page).getByRole("link", { name: /^Shipment / })
  await expect(links.first()).toBeVisible()
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
  const paths = hrefs.slice(0, 3).map((href) => href.split("?")[0] ?? "")
  await page.goto(`${paths[1]}?from=${encodeURIComponent(list)}`)
  await expect(page.getByText("No. 2")).toBeVisible()
  const third = new RegExp(`^[^?]*${paths[2]}\\?from=`)
  await expect(async () => {
    // The page may still be coming alive.
    if (!third.test(page.url())) await page.keyboard.press("]")
    await expect(page).toHaveURL(third, { timeout: 5_000 })
  }).toPass()
  await expect(page.getByText("No. 3")).toBeVisible()
  await page.keyboard.press("k")
  await expect(page.getByText("No. 2")).toBeVisible()
  await page.keyboard.press("[")
  await expect(page.getByText("No. 1", { exact: true })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`^[^?]*${paths[0]}\\?from=`))
  await expect(page.getByRole("link", { name: "Previous shipment" })).toBeHidden()
  await page.getByRole("link", { name: "Back to list" }).click()
  await expect(page).toHaveURL(list)

  await page.goto(`${paths[1]}?from=${encodeURIComponent("https://example.com")}`)
  await expect(page.getByRole("link", { name: "Back to list" })).toBeHidden()
})

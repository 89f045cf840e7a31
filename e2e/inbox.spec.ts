import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { addShipment, freshNumber, signIn } from "@/e2e/steps"

test("a member who is named in a note sees it at the inbox, opens the shipment, and has read it", async ({
  page,
  browser,
  baseURL,
}) => {
  const unique = freshNumber().slice(-8)
  const member = {
    name: `Nia ${unique}`,
    email: `nia.${unique}@example.com`,
    password: "a-long-first-word",
  }
  await page.goto("/settings/team")
  await page.getByRole("button", { name: "Add member" }).click()
  const dialog = page.getByRole("dialog", { name: "Add a member" })
  await dialog.getByLabel("Name").fill(member.name)
  await dialog.getByLabel("E-mail").fill(member.email)
  await dialog.getByRole("textbox", { name: "First password" }).fill(member.password)
  await dialog.getByRole("button", { name: "Add member" }).click()
  await expect(dialog).toBeHidden()

  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    storageState: { cookies: [], origins: [] },
  })
  const theirs = await context.newPage()
  await signIn(theirs, member)
  const entry = theirs.getByRole("navigation", { name: "Main" }).getByRole("link", {
    name: /^Inbox/,
  })
  await expect(entry).toHaveAccessibleName("Inbox")

  const number = freshNumber()
  const path = await addShipment(page, { number, order: "#4711" })
  await page.getByRole("textbox", { name: "Write a note" }).fill(`Look at this, @${member.name}.`)
  await page.getByRole("button", { name: "Add note" }).click()
  await expect(page.getByText("Look at this")).toBeVisible()

  // The open page hears of it by itself.
  await expect(entry).toHaveAccessibleName(/^Inbox ?1 unread$/, { timeout: 30_000 })
  await entry.click()
  await expect(theirs.getByRole("heading", { level: 1, name: "Inbox" })).toBeVisible()
  const unread = theirs.getByRole("region", { name: "Unread" })
  await expect(unread.getByRole("listitem")).toHaveCount(1)
  await expectAccessible(theirs, "inbox")
  await theirs.keyboard.press("j")
  const link = unread.getByRole("link", {
    name: new RegExp(`named you in a note on USPS ${number}`),
  })
  await expect(link).toBeFocused()
  await theirs.keyboard.press("Enter")
  await expect(theirs).toHaveURL(new RegExp(`${path}$`))
  await expect(entry).toHaveAccessibleName("Inbox")

  await entry.click()
  const read = theirs.getByRole("region", { name: "Read", exact: true })
  await expect(read.getByRole("listitem")).toHaveCount(1)
  await read.getByRole("button", { name: /^Mark as unread/ }).click()
  await expect(unread.getByRole("listitem")).toHaveCount(1)
  await theirs.getByRole("button", { name: "Mark all read" }).click()
  await expect(unread).toBeHidden()
  await theirs.getByRole("button", { name: "Undo" }).click()
  await expect(unread.getByRole("listitem")).toHaveCount(1)

  await theirs.goto("/settings/alerts")
  await expectAccessible(theirs, "alert settings")
  await context.close()
})

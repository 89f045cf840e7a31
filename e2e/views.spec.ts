import { randomInt } from "node:crypto"
import type { Page } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { pickFilter, shipmentRows, signIn } from "@/e2e/steps"

const signedOut = { cookies: [], origins: [] }
const tabs = { name: "Views" }

/** A view's tab by its name; how many shipments it has is told a moment later. */
const counted = (name: string, then = "") => {
  return new RegExp(`^${name}( [\\d,]+\\+?)?${then === "" ? "" : ` ${then}`}$`)
}

test("a filter becomes a view, is shared, and another member opens it", async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Late UPS ${randomInt(1_000_000)}`
  const colleague = await addMember(page)
  await page.goto("/shipments")
  const filter = page.getByRole("combobox", { name: "Find a filter" })
  await expect(async () => {
    await page.keyboard.press("f")
    await expect(filter).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await page.keyboard.type("carrier ups")
  await expect(page.getByRole("option", { name: /^Carrier: UPS/ })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL("/shipments?carrier=ups")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Save view" }).focus()
  await page.keyboard.press("Enter")
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press("Tab")
  await page.keyboard.press("Space")
  await page.getByLabel("Name", { exact: true }).press("Enter")
  const tab = page.getByRole("navigation", tabs).getByRole("link", { name })
  await expect(tab).toHaveAttribute("aria-current", "page")
  await expect(page).toHaveURL(/\/shipments\?carrier=ups&view=[0-9a-f-]{36}$/)
  const link = page.url()

  // What was changed since is said, and kept only when somebody says so.
  await pickFilter(page, "delivered", /^State: Delivered/)
  await expect(tab).toHaveAccessibleName(counted(name, ", changed"))
  await page.getByRole("button", { name: "Update view" }).click()
  await expect(page.getByText("View updated.")).toBeVisible()
  await expect(tab).toHaveAccessibleName(counted(name))

  const theirs = await (
    await browser.newContext({ baseURL: baseURL ?? "", storageState: signedOut })
  ).newPage()
  await signIn(theirs, colleague)
  await theirs.goto(link.replace("carrier=ups&", ""))
  const theirTab = theirs.getByRole("navigation", tabs).getByRole("link", { name })
  await expect(theirTab).toHaveAttribute("aria-current", "page")
  await expect(theirs).toHaveURL(/category=Delivered&carrier=ups&view=/)
  await expect(shipmentRows(theirs).filter({ hasNotText: "UPS" })).toHaveCount(0)
  await expect(shipmentRows(theirs).first()).toBeVisible()
  // An agent may open it first, and not change it.
  await viewMenu(theirs)
  await expect(theirs.getByRole("menuitem", { name: "Delete the view" })).toHaveCount(0)
  await theirs.getByRole("menuitemcheckbox", { name: "Open first for me" }).click()
  await expect(theirs.getByText("Shipments opens with this view for you.")).toBeVisible()
  await theirs.goto("/shipments")
  await expect(theirTab).toHaveAttribute("aria-current", "page")
  await theirs.getByRole("navigation", tabs).getByRole("link", { name: /^All/ }).click()
  await expect(theirs).toHaveURL("/shipments?view=all")
  await theirs.context().close()

  await viewMenu(page)
  await page.getByRole("menuitem", { name: "Delete the view" }).click()
  await expect(tab).toHaveCount(0)
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(tab).toBeVisible()
  await tab.click()
  await expect(tab).toHaveAttribute("aria-current", "page")
  await viewMenu(page)
  await page.getByRole("menuitem", { name: "Delete the view" }).click()
  await expect(tab).toHaveCount(0)
})

test("a view of one's own is renamed, made personal and looked at by everyone", async ({
  page,
}) => {
  const name = `Mine ${randomInt(1_000_000)}`
  await page.goto("/shipments?category=Delivered&carrier=usps&sort=created")
  await expect(async () => {
    await page.getByRole("button", { name: "Save view" }).click()
    await expect(page.getByLabel("Name", { exact: true })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expectAccessible(page, "saving a view")
  await page.getByRole("dialog").getByRole("button", { name: "Save view" }).click()
  await expect(page.getByText("Give the view a name.")).toBeVisible()
  await page.getByLabel("Name", { exact: true }).fill(name)
  await page.keyboard.press("Enter")
  const tab = page.getByRole("navigation", tabs).getByRole("link", { name })
  await expect(tab).toHaveAttribute("aria-current", "page")

  await viewMenu(page)
  await expectAccessible(page, "the views' menu")
  await page.getByRole("menuitem", { name: "Rename…" }).click()
  await page.getByLabel("Name", { exact: true }).fill(`${name} again`)
  await page.keyboard.press("Enter")
  await expect(tab).toHaveAccessibleName(counted(`${name} again`))
  await viewMenu(page)
  await page.getByRole("menuitem", { name: "Delete the view" }).click()
  await expect(tab).toHaveCount(0)
  // The filter stays where it was.
  await expect(page).toHaveURL("/shipments?category=Delivered&carrier=usps&sort=created")
})

async function viewMenu(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Views", exact: true }).click()
  await expect(page.getByRole("menu")).toBeVisible()
}

/** Somebody new in the demo's team, who may not change settings. */
async function addMember(page: Page): Promise<{ email: string; password: string }> {
  const member = {
    email: `agent.${randomInt(1_000_000_000)}@example.com`,
    password: "a-long-password",
  }
  await page.goto("/settings/team")
  const form = page.getByRole("dialog", { name: "Add a member" })
  await expect(async () => {
    await page.getByRole("button", { name: "Add member" }).click()
    await expect(form).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await form.getByLabel("Name").fill("Carla Colleague")
  await form.getByLabel("E-mail").fill(member.email)
  await form.getByLabel("First password").fill(member.password)
  await form.getByRole("button", { name: "Add member" }).click()
  await expect(page.getByText(/^Added\./)).toBeVisible()
  return member
}

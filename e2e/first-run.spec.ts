import { expect, test } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { fillSignIn } from "@/e2e/steps"

const owner = { name: "Alva Nyström", email: "alva@lantern.test", password: "a lantern by the sea" }

test.use({ baseURL: emptyServer() })

test("someone who has just installed Porchlight makes an account and a shop", async ({ page }) => {
  await page.goto("/")
  await expect(page).toHaveURL("/welcome")
  await expectAccessible(page, "welcome")

  await test.step("what is wrong is said at its field, and nothing typed is lost", async () => {
    await page.getByLabel("Your name").fill(owner.name)
    await page.getByLabel("E-mail").fill("alva at lantern")
    await page.getByRole("textbox", { name: "Password" }).fill("short")
    await page.getByLabel("Shop name").fill("Lantern & Sea")
    await expect(page.getByLabel("Public address")).toHaveValue("lantern-sea")
    await page.getByRole("button", { name: "Create account" }).click()
    await expect(page.getByText("Enter an e-mail address")).toBeVisible()
    await expect(page.getByText("Use at least 10 characters.")).toBeVisible()
    await expect(page.getByLabel("E-mail")).toBeFocused()
    await expect(page.getByLabel("Your name")).toHaveValue(owner.name)
    await expect(page.getByLabel("E-mail")).toHaveValue("alva at lantern")
    await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("short")
    await expect(page.getByLabel("Shop name")).toHaveValue("Lantern & Sea")
    await expectAccessible(page, "welcome with errors")
  })

  await test.step("the account leads to an empty list that says what to do first", async () => {
    await page.getByLabel("E-mail").fill(owner.email)
    await page.getByRole("textbox", { name: "Password" }).fill(owner.password)
    await page.getByRole("button", { name: "Create account" }).click()
    await expect(page).toHaveURL("/shipments")
    await expect(page.getByText("No shipments yet")).toBeVisible()
    await expect(page.getByRole("link", { name: "Connect a source" })).toBeVisible()
    await expect(page.getByRole("link", { name: "Add a shipment" })).toBeVisible()
    await expectAccessible(page, "shipments, none yet")
  })

  await test.step("one can leave and come back", async () => {
    await page.getByRole("button", { name: owner.name }).click()
    await page.getByRole("menuitem", { name: "Sign out" }).click()
    await expect(page).toHaveURL("/sign-in")
    await page.goto("/shipments")
    await expect(page).toHaveURL(/\/sign-in/)
    await fillSignIn(page, owner)
    await expect(page.getByText("No shipments yet")).toBeVisible()
  })

  await test.step("there is no second first run", async () => {
    await page.goto("/welcome")
    await expect(page).toHaveURL("/shipments")
    await page.context().clearCookies()
    await page.goto("/welcome")
    await expect(page).toHaveURL(/\/sign-in/)
  })
})

function emptyServer(): string {
  const url = process.env.E2E_EMPTY_URL
  if (!url) throw new Error("The first run needs an empty server: run it with scripts/e2e.ts.")
  return url
}

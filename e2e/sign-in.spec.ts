import { expect, test } from "@playwright/test"
import { expectAccessible } from "@/e2e/accessible"
import { demo, fillSignIn } from "@/e2e/steps"

const refusal = "E-mail or password is wrong."

test("signing in leads to where one wanted to go", async ({ page }) => {
  await page.goto("/shipments?category=Delivered&carrier=ups")
  await expect(page).toHaveURL(/\/sign-in/)
  await expectAccessible(page, "sign-in")
  await fillSignIn(page, demo)
  await expect(page).toHaveURL("/shipments?category=Delivered&carrier=ups")
  await expect(page.getByRole("button", { name: "Remove filter Carrier: UPS" })).toBeVisible()

  await page.goto("/sign-in")
  await expect(page, "who is signed in has nothing to do here").toHaveURL("/shipments")
})

test("a wrong password and an unknown e-mail are answered alike", async ({ page }) => {
  await page.goto("/sign-in")
  await fillSignIn(page, { ...demo, password: "porchlight-wrong" })
  await expect(page.getByText(refusal)).toBeVisible()
  await expect(page.getByLabel("E-mail"), "what was typed stays").toHaveValue(demo.email)
  await expectAccessible(page, "sign-in refused")

  await page.reload()
  await fillSignIn(page, { email: "nobody@porchlight.test", password: demo.password })
  await expect(page.getByText(refusal)).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
})

test("an address of another site is not followed after signing in", async ({ page }) => {
  await page.goto("/sign-in?from=//evil.example")
  await fillSignIn(page, demo)
  await expect(page).toHaveURL("/shipments")
})

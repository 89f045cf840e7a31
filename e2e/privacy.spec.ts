import type { APIRequestContext, Browser, Page } from "@playwright/test"
import { expect, test } from "@/e2e/member"
import {
  addShipment,
  freshAddress,
  freshNumber,
  hoursAgo,
  postShippo,
  trackingPageSaying,
  trackingPath,
} from "@/e2e/steps"
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

/** Nobody signed in, nothing kept, and no script. */
async function stranger(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    storageState: { cookies: [], origins: [] },
    javaScriptEnabled: false,
  })
  return context.newPage()
}

async function deliveredParcel(page: Page, request: APIRequestContext) {
  const number = freshNumber()
  const email = freshAddress()
  const order = `QX-${number.slice(-8)}`
  const path = await addShipment(page, { number, email, name: "Thorbjørg Quistgaard", order })
  await page.getByRole("button", { name: "Edit order and recipient" }).click()
  const dialog = page.getByRole("dialog", { name: "Order and recipient" })
  await dialog.getByLabel("Street").fill("14 Havnegaten")
  await dialog.getByLabel("Postcode").fill("4816 KB")
  await dialog.getByRole("button", { name: "Save" }).click()
  await expect(dialog).toBeHidden()
  const scan: ShippoScan = {
    at: hoursAgo(1),
    status: "DELIVERED",
    words: "Delivered, signed by QUISTGAARD",
    substatus: { code: "delivered", text: "Delivered", action_required: false },
    city: "Arendal",
    state: "WA",
    zip: "4816",
  }
  await postShippo(request, shippoWebhook([scan], { number }))
  await trackingPageSaying(request, number, /<h1>Delivered/)
  return { number, email, order, path }
}

const secrets = /Quistgaard|Thorbj|Havnegaten|4816|QX-/i

async function prove(page: Page, proof: string) {
  const field = page.getByLabel("Postcode or e-mail address")
  if (!(await field.isVisible())) await page.getByText("Show order and address").click()
  await field.fill(proof)
  await page.getByRole("button", { name: "Show", exact: true }).click()
}

test("a stranger sees the parcel, its recipient with the postcode everything, and links end when they are revoked", async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  // Five steps of many pages each: a busy machine needs more than a minute for them.
  test.slow()
  const { number, email, order, path } = await deliveredParcel(page, request)
  const recipient = await stranger(browser, baseURL)

  await test.step("the page itself tells nothing of a person", async () => {
    const answer = await recipient.goto(trackingPath(number))
    expect(await answer?.text()).not.toMatch(secrets)
    expect(JSON.stringify(await answer?.allHeaders())).not.toMatch(secrets)
    expect(answer?.headers()["cache-control"]).toBe("private, no-cache")
  })

  await test.step("the postcode opens it, and what is open can be closed", async () => {
    await prove(recipient, "4816kb")
    await expect(recipient).toHaveURL(trackingPath(number))
    await expect(recipient.getByText("14 Havnegaten")).toBeVisible()
    await expect(recipient.getByRole("heading", { name: `Order ${order}` })).toBeVisible()
    const [cookie] = await recipient.context().cookies()
    expect(cookie).toMatchObject({ path: trackingPath(number), httpOnly: true, sameSite: "Lax" })
    await recipient.getByRole("button", { name: "Hide it again" }).click()
    await expect(recipient.getByText("14 Havnegaten")).toBeHidden()
    expect(await recipient.context().cookies()).toEqual([])
  })

  await test.step("the look-up page leads an order's recipient to the open page", async () => {
    await recipient.goto("/tracking/demo")
    await recipient.getByLabel("Order number").fill(order.toLowerCase())
    await recipient.getByLabel("E-mail address or postcode").fill(email.toUpperCase())
    await recipient.getByRole("button", { name: "Find my parcel" }).last().click()
    await expect(recipient).toHaveURL(trackingPath(number))
    await expect(recipient.getByText("14 Havnegaten")).toBeVisible()
    await recipient.context().clearCookies()
  })

  await test.step("a member's link opens it until the links are revoked", async () => {
    const opened = page.waitForEvent("popup")
    await page.goto(path)
    await page.getByRole("link", { name: "Customer's page" }).click()
    const customers = await opened
    await expect(customers).toHaveURL(trackingPath(number))
    await expect(customers.getByText("14 Havnegaten")).toBeVisible()
    await page.getByRole("button", { name: "More actions" }).click()
    await page.getByRole("menuitem", { name: "Revoke links" }).click()
    const dialog = page.getByRole("dialog", { name: "Revoke the links to this page?" })
    await dialog.getByRole("button", { name: "Revoke links" }).click()
    await expect(page.getByText("The links are revoked.")).toBeVisible()
    await customers.reload()
    await expect(customers.getByRole("heading", { level: 1 })).toContainText("Delivered")
    await expect(customers.getByText("14 Havnegaten")).toBeHidden()
    await customers.close()
  })

  await test.step("a forged link shows what everyone sees, and says so", async () => {
    await recipient.goto(`${trackingPath(number)}?k=${"A".repeat(36)}`)
    await expect(recipient).toHaveURL(`${trackingPath(number)}?proof=expired#proof`)
    await expect(recipient.getByRole("alert")).toContainText("This link has run out.")
    expect(await recipient.content()).not.toMatch(secrets)
  })

  await test.step("five wrong postcodes are slowed down", async () => {
    for (let n = 0; n < 5; n += 1) {
      await recipient.goto(trackingPath(number))
      await prove(recipient, `000${n}`)
      await expect(recipient.getByRole("alert")).toHaveText(
        "That does not match. Check it and try again.",
      )
    }
    await prove(recipient, "4816 KB")
    await expect(recipient.getByRole("alert")).toContainText("Too many tries. Try again in")
    expect(await recipient.content()).not.toContain("14 Havnegaten")
  })
  await recipient.context().close()
})

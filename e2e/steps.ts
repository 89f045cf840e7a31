import { randomInt } from "node:crypto"
import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test"

/** The demo's login, team and addresses: promised to whoever tries Porchlight, so written out here. */
export const demo = {
  team: "demo",
  email: "demo@porchlight.test",
  password: "porchlight-demo",
  shippo: "/api/webhooks/shippo/demo-shippo-token",
  postgrid: "/api/webhooks/postgrid/demo-postgrid-token",
  postgridSecret: "demo-postgrid-secret",
}

/** A USPS-like number that no other parcel has. */
export function freshNumber(): string {
  const digits = Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, "0"))
  return `920559${digits.join("")}`
}

/** An address that no other parcel's recipient has. */
export function freshAddress(): string {
  return `kari.${randomInt(1_000_000_000)}@example.com`
}

/** From the sign-in page into the workspace. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string } = demo,
): Promise<void> {
  await page.goto("/sign-in")
  await fillSignIn(page, { email, password })
  await expect(page.getByRole("heading", { level: 1, name: "Shipments" })).toBeVisible()
}

/** Fills the form and sends it. What was typed before the page came alive is typed again. */
export async function fillSignIn(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.getByLabel("E-mail").fill(email)
  await page.getByRole("textbox", { name: "Password" }).fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
}

/** What Shippo does when a parcel has moved. */
export async function postShippo(
  request: APIRequestContext,
  body: unknown,
  address = demo.shippo,
): Promise<void> {
  const answer = await request.post(address, { data: body })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** The public page's path for a parcel of the demo shop. */
export function trackingPath(number: string, carrier = "usps"): string {
  return `/tracking/${demo.team}/${carrier}/${number}`
}

/** The public page's HTML, as soon as it says `text`. */
export async function trackingPageSaying(
  request: APIRequestContext,
  number: string,
  text: string | RegExp,
): Promise<string> {
  let html = ""
  await expect
    .poll(
      async () => {
        html = await (await request.get(trackingPath(number))).text()
        return html
      },
      { message: `the page of ${number} says ${text}` },
    )
    .toMatch(text)
  return html
}

/** Adds a shipment by the form, and gives its page's path. */
export async function addShipment(
  page: Page,
  shipment: { number: string; carrier?: string; name?: string; email?: string; order?: string },
): Promise<string> {
  await page.goto("/shipments/new")
  await choose(page, "Carrier", shipment.carrier ?? "USPS")
  await page.getByLabel("Tracking number").fill(shipment.number)
  await choose(page, "Followed by", "No source, wait for webhooks")
  if (shipment.order) await page.getByLabel("Order number").fill(shipment.order)
  if (shipment.name) await page.getByLabel("Recipient").fill(shipment.name)
  if (shipment.email) await page.getByLabel("E-mail").fill(shipment.email)
  await page.getByRole("button", { name: "Add shipment" }).click()
  await expect(page).toHaveURL(/\/shipments\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname
}

/** Picks an option of a select. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByRole("combobox", { name: label })
  const wanted = page.getByRole("option", { name: option, exact: true })
  await expect(async () => {
    if (!(await wanted.isVisible())) await select.click()
    await wanted.click({ timeout: 2_000 })
  }).toPass()
  await expect(select).toContainText(option)
}

/** The list's rows, without the heading. */
export function shipmentRows(page: Page): Locator {
  return page.getByRole("table", { name: "Shipments" }).locator("tbody").getByRole("row")
}

/** The tracking numbers of the rows on screen, in order; waits for the first, since rows stream in. */
export async function listedNumbers(page: Page): Promise<string[]> {
  const links = shipmentRows(page).getByRole("link", { name: /^Shipment / })
  await expect(links.first()).toBeVisible()
  const names = await links.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")))
  return names.map((name) => name?.replace("Shipment ", "") ?? "")
}

/** The subjects of the mails to an address, newest first. */
export async function mailsTo(page: Page, address: string): Promise<string[]> {
  await page.goto("/settings/mailbox")
  await expect(page.getByRole("heading", { level: 1, name: "Mailbox" })).toBeVisible()
  const rows = page.getByRole("row").filter({ hasText: address })
  return rows.getByRole("link").allTextContents()
}

/** What became of a source's newest payloads: fate and reason of each, newest first. */
export async function newestPayloads(
  page: Page,
  source: string,
  count: number,
): Promise<{ fate: string; reason: string }[]> {
  await openPayloads(page, source)
  const rows = page.getByRole("table").locator("tbody").getByRole("row")
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
  )
  return cells.slice(0, count).map(([fate = "", , reason = ""]) => ({ fate, reason }))
}

/** Settings, Sources, the source, its received payloads. */
export async function openPayloads(page: Page, source: string): Promise<void> {
  await page.goto("/settings/sources")
  await page.getByRole("main").getByRole("link", { name: source, exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: source })).toBeVisible()
  await page.getByRole("main").getByRole("link", { name: "Received payloads" }).click()
  await expect(page).toHaveURL(/payloads\?source=/)
  await expect(page.getByRole("heading", { level: 1, name: "Received payloads" })).toBeVisible()
}

/** Hours ago, as a carrier writes it. */
export function hoursAgo(hours: number): string {
  return `${new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 19)}Z`
}

/** Chooses a value in the list's filter by typing what it is called, and closes the menu. */
export async function pickFilter(
  page: Page,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const input = page.getByRole("combobox", { name: "Find a filter" })
  const choice = page.getByRole("option", { name: option })
  await expect(async () => {
    if (!(await input.isVisible())) {
      await page.getByRole("button", { name: "Filter", exact: true }).click()
    }
    await expect(input).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await input.fill(typed)
  await choice.first().click()
  await page.keyboard.press("Escape")
  await expect(input).toBeHidden()
}

import { SignJWT } from "jose"
import { expect, test } from "@/e2e/member"
import { demo, freshNumber, newestPayloads, shipmentRows, trackingPageSaying } from "@/e2e/steps"
import sample from "@/lib/sources/postgrid/fixtures/certified-letter.json" with { type: "json" }

const headers = { "Content-Type": "application/jwt" }

test("a letter that PostGrid tells of shows up", async ({ page, request }) => {
  const number = freshNumber()
  const answer = await request.post(demo.postgrid, {
    headers,
    data: await signed(letter(number), demo.postgridSecret),
  })
  expect(answer.status()).toBe(200)
  const html = await trackingPageSaying(request, number, /<h1>Delivered/)
  expect(html).toContain("Las Vegas")

  await page.goto(`/shipments?q=${number}`)
  await expect(shipmentRows(page)).toHaveCount(1)
  await expect(shipmentRows(page)).toContainText("USPS")
  await expect(shipmentRows(page)).toContainText("Ada Example")
})

test("a letter with a wrong signature is refused, and listed with the reason", async ({
  page,
  request,
}) => {
  const number = freshNumber()
  const answer = await request.post(demo.postgrid, {
    headers,
    data: await signed(letter(number), "another secret"),
  })
  expect(answer.status()).toBe(401)
  expect(await newestPayloads(page, "PostGrid", 1)).toEqual([
    { fate: "Refused", reason: expect.stringContaining("signature does not belong") },
  ])
  await page.goto(`/shipments?q=${number}`)
  await expect(page.getByText("Nothing found")).toBeVisible()
})

function letter(number: string) {
  return { ...sample, data: { ...sample.data, trackingNumber: number, id: `letter_${number}` } }
}

function signed(payload: ReturnType<typeof letter>, secret: string): Promise<string> {
  return new SignJWT(payload)
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret))
}

import { randomBytes } from "node:crypto"
import { expect, test } from "@/e2e/member"
import { demo, freshNumber, newestPayloads } from "@/e2e/steps"
import { sampleScans, shippoWebhook } from "@/tests/shippo-track"

const json = { "Content-Type": "application/json" }
const whole = () => JSON.stringify(shippoWebhook(sampleScans, { number: freshNumber() }))

const hostile = [
  {
    name: "noise",
    body: () => Buffer.concat([Buffer.from([0xff, 0x00]), randomBytes(600)]),
    status: 200,
    fate: "Failed",
    reason: "The body is not UTF-8 text.",
  },
  {
    name: "a body that was cut off",
    body: () => Buffer.from(whole().slice(0, 300)),
    status: 200,
    fate: "Failed",
    reason: "The body is not JSON",
  },
  {
    name: "JSON that is no track",
    body: () => Buffer.from(JSON.stringify({ hello: freshNumber() })),
    status: 200,
    fate: "Failed",
    reason: "Shippo",
  },
  {
    name: "five megabytes",
    body: () => Buffer.alloc(5 * 1024 * 1024, "[1,2,3]"),
    status: 413,
    fate: "Refused",
    reason: "The body is larger than 1024 KB.",
  },
] as const

for (const { name, body, status, fate, reason } of hostile) {
  test(`${name} is taken calmly, and listed with its reason`, async ({ page, request }) => {
    const answer = await request.post(demo.shippo, { headers: json, data: body() })
    expect(answer.status()).toBe(status)
    await expect
      .poll(() => newestPayloads(page, "Shippo", 1))
      .toEqual([{ fate, reason: expect.stringContaining(reason) }])
  })
}

test("an address that no team owns is answered 404, and listed for the operator", async ({
  page,
  request,
}) => {
  const number = freshNumber()
  const data = shippoWebhook(sampleScans, { number })
  const answer = await request.post("/api/webhooks/shippo/nobody-has-this-token", { data })
  expect(answer.status()).toBe(404)
  await page.goto("/settings/sources")
  await page.getByRole("link", { name: "requests to unknown addresses" }).click()
  const newest = page.getByRole("main").getByRole("listitem").filter({ hasText: "bytes" }).first()
  await expect(newest).toContainText("No connection has this webhook address.")
  await newest.getByText("Body").click()
  await expect(newest).toContainText(number)
})

test("an address that does not even decode is missing, like any other", async ({ request }) => {
  for (const path of ["/api/webhooks/shippo/%ff", "/api/webhooks/shippo/%E0%A4%A"]) {
    expect((await request.post(path, { data: {} })).status()).toBe(404)
  }
  expect((await request.get("/tracking/demo/usps/%ff")).status()).toBe(404)
})

import http from "node:http"
import { expectAccessible } from "@/e2e/accessible"
import { expect, test } from "@/e2e/member"
import { freshNumber, hoursAgo, postShippo, trackingPageSaying, trackingPath } from "@/e2e/steps"
import { nameServer } from "@/tests/name-server"
import { shippoWebhook } from "@/tests/shippo-track"

test("an admin proves a domain, which then serves the shop's pages and nothing else", async ({
  page,
  request,
  baseURL,
}) => {
  test.slow()
  const at = baseURL ?? ""
  const host = `track-${freshNumber().slice(-6)}.shop.example`
  const number = freshNumber()
  const departed = { code: "package_departed", text: "Departed", action_required: false }
  const place = { city: "Tacoma", state: "WA", zip: "98402" }
  const scan = {
    at: hoursAgo(2),
    status: "TRANSIT",
    words: "Departed",
    substatus: departed,
    ...place,
  }
  await postShippo(request, shippoWebhook([scan], { number }))
  await trackingPageSaying(request, number, "On its way")

  let record = "somebody-else"
  const dns = await nameServer(() => record, Number(process.env.E2E_DNS_PORT))
  try {
    await page.goto("/settings/domain")
    await page.getByLabel("Domain", { exact: true }).fill(host)
    await page.getByRole("button", { name: "Add domain" }).click()
    const row = page.getByRole("listitem").filter({ hasText: host })
    await expect(row.getByText("Not proven yet")).toBeVisible()
    await expectAccessible(page, "a domain to be proven")

    await row.getByRole("button", { name: "Check now" }).click()
    await expect(row.getByText("Checked")).toBeVisible()
    await expect(row.getByText("Not proven yet")).toBeVisible()
    expect((await ask(at, host, `/usps/${number}`)).body).not.toContain("On its way")

    const token = /porchlight-[\w-]+/.exec(
      (await row.getByText(/porchlight-[\w-]+/).textContent()) ?? "",
    )
    record = token?.[0] ?? ""
    await row.getByRole("button", { name: "Check now" }).click()
    await expect(row.getByText("Proven", { exact: true })).toBeVisible()

    await expect
      .poll(async () => (await ask(at, host, `/usps/${number}`)).body)
      .toContain("<h1>On its way")
    const served = await ask(at, host, `/usps/${number}`)
    expect(served.status).toBe(200)
    expect(served.body).toContain(`<link rel="canonical" href="https://${host}/usps/${number}"/>`)
    expect((await ask(at, host, "/")).body).toContain("Where is my parcel?")
    // Whatever has two parts may be a carrier and a number: it is spelled as one, and not there.
    for (const path of [
      "/shipments",
      "/settings/domain",
      "/sign-in",
      "/api/health",
      "/tracking/other",
    ]) {
      const first = await ask(at, host, path)
      expect(first.location ?? path, path).toMatch(new RegExp(`^${path}$`, "i"))
      expect((await ask(at, host, first.location ?? path)).status, path).toBe(404)
    }
    const moved = await ask(at, host, trackingPath(number))
    expect([moved.status, moved.location]).toEqual([308, `/usps/${number}`])
    expect((await ask(at, "nobody.shop.example", `/usps/${number}`)).status).toBe(404)
  } finally {
    dns.close()
    await page.goto("/settings/domain")
    const row = page.getByRole("listitem").filter({ hasText: host })
    await row.getByRole("button", { name: "Remove" }).click()
    await page.getByRole("button", { name: "Remove domain" }).click()
    await expect(row).toHaveCount(0)
  }
  await expect.poll(async () => (await ask(at, host, `/usps/${number}`)).status).toBe(404)
})

test("only the sites that are named may show the widget", async ({ page, request }) => {
  const frames = async () =>
    /frame-ancestors ([^;]+)/.exec(
      (await request.get("/tracking/demo/widget")).headers()["content-security-policy"] ?? "",
    )?.[1]
  const save = async (text: string) => {
    await page.getByLabel("Sites that may show it").fill(text)
    await page.getByRole("button", { name: "Save" }).click()
  }
  expect(await frames()).toBe("*")
  await page.goto("/settings/domain")
  await save("shop.example/path")
  await expect(page.getByText("is no site. Write it such as")).toBeVisible()
  await save("shop.example\nhttps://*.shop.example")
  await expect(page.getByText("Only these sites may show the widget.")).toBeVisible()
  expect(await frames()).toBe("https://shop.example https://*.shop.example")
  await expectAccessible(page, "sites that may show the widget")
  await save("")
  await expect(page.getByText("Every site may show the widget.")).toBeVisible()
  expect(await frames()).toBe("*")
})

/** Asks the server as whoever stands in front of it does: by this host name. */
function ask(base: string, host: string, path: string) {
  const { port } = new URL(base)
  const options = { host: "127.0.0.1", port, path, headers: { host, "accept-language": "en" } }
  return new Promise<{ status: number; location: string | null; body: string }>(
    (resolve, reject) => {
      http
        .get(options, (answer) => {
          let body = ""
          answer.on("data", (part) => {
            body += String(part)
          })
          const { statusCode: status = 0, headers } = answer
          answer.on("end", () => resolve({ status, location: headers.location ?? null, body }))
        })
        .on("error", reject)
    },
  )
}

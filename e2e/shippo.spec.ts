import { expect, test } from "@/e2e/member"
import {
  addShipment,
  freshAddress,
  freshNumber,
  hoursAgo,
  mailsTo,
  newestPayloads,
  postShippo,
  shipmentRows,
  trackingPageSaying,
  trackingPath,
} from "@/e2e/steps"
import sample from "@/lib/sources/shippo/fixtures/documented-track.json" with { type: "json" }
import { type ShippoScan, shippoWebhook } from "@/tests/shippo-track"

const documented = { event: "track_updated", test: false, data: sample }

test("the documented sample becomes a delivered shipment, however often and in whatever order it comes", async ({
  page,
  request,
}) => {
  const number = sample.tracking_number
  await postShippo(request, documented)
  const html = await trackingPageSaying(request, number, /<h1>Delivered/)
  expect(html).toMatch(/<h1>Delivered on [^<]*23 July 2016/)
  expect(html).toContain("Las Vegas")
  expect(html).toContain("Spotsylvania")
  expect(html).toContain('dateTime="2016-07-23T')

  await page.goto("/shipments?q=9205 5901 6491 7312 7510 89")
  await expect(shipmentRows(page)).toHaveCount(1)
  await expect(shipmentRows(page)).toContainText(/Delivered.*USPS.*9205590164917312751089/)

  for (let time = 0; time < 3; time++) await postShippo(request, documented)
  const reversed = { ...sample, tracking_history: sample.tracking_history.toReversed() }
  // Its own bytes, so that it is not merely taken for a copy.
  await postShippo(request, {
    ...documented,
    data: { ...reversed, messages: [`at ${Date.now()}`] },
  })
  await expect
    .poll(() => newestPayloads(page, "Shippo", 4), { timeout: 30_000 })
    .toEqual([
      { fate: "Processed", reason: expect.stringContaining("It told nothing new.") },
      ...Array(3).fill({ fate: "Duplicate", reason: expect.stringContaining("The same content") }),
    ])

  const after = await request.get(trackingPath(number))
  expect(withoutFreshness(await after.text())).toBe(withoutFreshness(html))
  await page.goto(`/shipments?q=${number}`)
  await expect(shipmentRows(page)).toHaveCount(1)
  await shipmentRows(page)
    .getByRole("link", { name: `Shipment ${number}` })
    .click()
  const history = page.locator("section").filter({ hasText: "History of changes" })
  await expect(history.getByRole("listitem"), "one change, whatever came after").toHaveCount(1)
})

test("a parcel moves in the list and on its page by itself, and tells its recipient once a step", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(240_000)
  const number = freshNumber()
  const address = freshAddress()
  const path = await addShipment(page, { number, name: "Kari Nordmann", email: address })
  const scans: ShippoScan[] = []
  const moved = async (scan: ShippoScan) => {
    scans.push(scan)
    await postShippo(request, shippoWebhook(scans, { number }))
  }
  await page.goto(`/shipments?q=${number}`)
  const row = shipmentRows(page)
  await expect(row).toContainText("No scan yet")
  const mailbox = await context.newPage()
  const expectMails = (subjects: RegExp[]) =>
    expect
      .poll(() => mailsTo(mailbox, address), { timeout: 30_000 })
      .toEqual(subjects.map((subject) => expect.stringMatching(subject)))

  await test.step("a label is no movement", async () => {
    await moved(scan(30, "PRE_TRANSIT", "information_received", "Label created"))
    await expect(row).toContainText("Label announced")
    await mailbox.goto(path)
    const told = mailbox.getByRole("complementary", { name: "Facts" })
    await expect(told).toContainText("Only the label exists.")
    await expectMails([])
  })

  const customers = await context.newPage()
  await customers.goto(trackingPath(number))
  await expect(customers.getByRole("heading", { level: 1 })).toContainText("Label created")

  await test.step("the carrier has it", async () => {
    await moved(scan(20, "TRANSIT", "package_accepted", "Accepted at USPS Origin Facility"))
    await expect(row).toContainText("In transit")
    await expectMails([/^On its way: /])
    await expect(customers.getByRole("heading", { level: 1 })).toHaveText("USPS has your parcel", {
      timeout: 45_000,
    })
  })

  await test.step("it is with the driver", async () => {
    await moved(scan(3, "TRANSIT", "out_for_delivery", "Out for Delivery"))
    await expect(row).toContainText("Out for delivery")
    await expectMails([/^Out for delivery: /, /^On its way: /])
  })

  await test.step("it is there", async () => {
    await moved(scan(0.2, "DELIVERED", "delivered", "Delivered, Front Door"))
    await expect(row).toContainText("Delivered")
    await expectMails([/^Delivered: /, /^Out for delivery: /, /^On its way: /])
    await customers.reload()
    await expect(customers.getByRole("heading", { level: 1 })).toContainText("Delivered today")
  })

  await test.step("posted again, and backwards, it tells nobody anything", async () => {
    await postShippo(request, shippoWebhook(scans, { number }))
    await postShippo(request, shippoWebhook(scans.toReversed(), { number }))
    await expect
      .poll(() => newestPayloads(mailbox, "Shippo", 2), { timeout: 30_000 })
      .toEqual([
        { fate: "Processed", reason: expect.stringContaining("It told nothing new.") },
        { fate: "Duplicate", reason: expect.stringContaining("The same content") },
      ])
    await expectMails([/^Delivered: /, /^Out for delivery: /, /^On its way: /])
  })

  await test.step("the shipment says who was told what, and why not", async () => {
    await page.goto(path)
    const told = page.getByRole("complementary", { name: "Facts" }).getByRole("listitem")
    await expect(told).toHaveText([
      new RegExp(`^Delivered\\s*Sent\\s*To ${address}`),
      new RegExp(`^Out for delivery\\s*Sent\\s*To ${address}`),
      new RegExp(`^Handed over\\s*Sent\\s*To ${address}`),
      /^Handed over\s*Not sent\s*Only the label exists\./,
    ])
    await told.first().getByRole("link", { name: "Read the mail" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Delivered: /)
  })
})

function scan(hours: number, status: string, code: string, words: string): ShippoScan {
  const substatus = { code, text: words, action_required: false }
  const place = { city: "Seattle", state: "WA", zip: "98101" }
  return { at: hoursAgo(hours), status, words, substatus, ...place }
}

/** The page but for how long ago we heard of it. */
function withoutFreshness(html: string): string {
  return html.replace(/<p id="fresh">.*?<\/p>/s, "")
}

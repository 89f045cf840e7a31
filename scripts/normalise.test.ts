import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "..")
const fixture = resolve(root, "lib/sources/shippo/fixtures/documented-track.json")

function run(args: string[], input = "") {
  const command = resolve(root, "node_modules/.bin/tsx")
  const { status, stdout, stderr } = spawnSync(command, ["scripts/normalise.ts", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: process.env.PATH ?? "" },
  })
  return { status, stdout, stderr }
}

describe("npm run normalise", { timeout: 60_000 }, () => {
  it("prints what is understood of a file, and of standard input", () => {
    const fromFile = run(["shippo", fixture])
    expect(fromFile).toMatchObject({ status: 0, stderr: "" })
    const common = {
      offset: null,
      timeConfidence: "assumed",
      actionRequired: false,
      unmapped: false,
    }
    expect(JSON.parse(fromFile.stdout)).toEqual({
      source: "shippo",
      carrier: "usps",
      trackingNumber: "9205590164917312751089",
      category: "Delivered",
      detail: "delivered",
      actionRequired: false,
      delivered: true,
      eta: "2016-07-23T00:00:00.000Z",
      etaFrom: null,
      signedBy: null,
      pickupPoint: null,
      notFound: false,
      events: [
        {
          ...common,
          occurredAt: "2016-07-21T15:33:00.000Z",
          localTime: "2016-07-21T15:33:00",
          category: "InTransit",
          detail: "accepted",
          carrierCode: "TRANSIT/package_accepted",
          message: "Your shipment has been accepted.",
          location: { city: "Las Vegas", region: "NV", postalCode: "89101", country: "US" },
        },
        {
          ...common,
          occurredAt: "2016-07-23T13:03:00.000Z",
          localTime: "2016-07-23T13:03:00",
          category: "Delivered",
          detail: "delivered",
          carrierCode: "DELIVERED/delivered",
          message: "Your shipment has been delivered at the destination mailbox.",
          location: { city: "Spotsylvania", region: "VA", postalCode: "22551", country: "US" },
        },
      ],
      problems: [],
    })
    expect(run(["shippo"], readFileSync(fixture, "utf8"))).toEqual(fromFile)
  })

  it("prints a list for several shipments", () => {
    const track = readFileSync(fixture, "utf8")
    const { stdout } = run(["shippo"], `[${track}, ${track}]`)
    expect(JSON.parse(stdout)).toMatchObject([{ source: "shippo" }, { source: "shippo" }])
  })

  it("says of a letter without a number that it is nowhere yet", () => {
    const letter = { id: "letter_1", object: "letter", status: "completed" }
    const { status, stdout } = run(["postgrid"], JSON.stringify(letter))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      source: "postgrid",
      carrier: null,
      trackingNumber: null,
      category: "Info",
      detail: "registered",
      actionRequired: false,
      delivered: false,
      eta: null,
      etaFrom: null,
      signedBy: null,
      pickupPoint: null,
      notFound: false,
      events: [],
      problems: [
        { path: "", reason: "The order letter_1 has no tracking number yet (status completed)." },
      ],
    })
  })

  it.each([
    [["shippo"], "rubbish", "The body is not JSON"],
    [["shippo"], "", "The body is empty."],
    [
      ["postgrid"],
      '{"carrier":"usps","tracking_number":"1","tracking_history":[]}',
      "This is not a PostGrid payload",
    ],
    [["pigeon"], "{}", 'There is no source "pigeon". Known: shippo, postgrid, '],
    [[], "{}", "Say which source"],
    [["shippo", "/no/such/file"], "", "no such file"],
  ])("ends with 1 and a reason: %j %j", (args, input, reason) => {
    const { status, stdout, stderr } = run(args, input)
    expect(status).toBe(1)
    expect(stdout).toBe("")
    expect(stderr).toContain(reason)
  })
})

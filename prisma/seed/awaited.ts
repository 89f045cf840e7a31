import type { SourceConnection } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { addShipment } from "@/lib/shipments/mutations"
import { localStamp } from "@/lib/sources/sandbox/local-stamp"
import type { SandboxPlaceJson, SandboxTrackJson } from "@/lib/sources/sandbox/schema"
import { seededRandom } from "@/prisma/factories/random"
import { receive } from "@/prisma/factories/receive"
import { tell } from "@/prisma/seed/history"

interface Door {
  place: SandboxPlaceJson
  timeZone: string
  people: readonly { name: string; locale: string }[]
}

/** Towns so far apart that in one of them it is always the middle of a working day. */
const doors: readonly Door[] = [
  {
    place: { city: "Hamburg", region: null, postcode: "20095", country: "DE" },
    timeZone: "Europe/Berlin",
    people: [
      { name: "Frieda Petersen", locale: "de" },
      { name: "Jannis Krüger", locale: "de" },
    ],
  },
  {
    place: { city: "Seattle", region: "WA", postcode: "98101", country: "US" },
    timeZone: "America/Los_Angeles",
    people: [
      { name: "Grace Walker", locale: "en-US" },
      { name: "Noah Bennett", locale: "en-US" },
    ],
  },
  {
    place: { city: "Osaka", region: null, postcode: "530-0001", country: "JP" },
    timeZone: "Asia/Tokyo",
    people: [
      { name: "Yui Tanaka", locale: "ja" },
      { name: "Ren Kobayashi", locale: "ja" },
    ],
  },
]

const hourMs = 3_600_000

/**
 * A few parcels on the van, whose carrier names the hours in which it comes: today, and not over at `now`.
 * Equal `now`, equal parcels.
 */
export async function writeAwaited(db: TeamDb, sandbox: SourceConnection, now: Date) {
  const door = doors.find(({ timeZone }) => isWorkingHour(now, timeZone)) ?? doors[0]
  for (const [index, person] of (door?.people ?? []).entries()) {
    if (door) await writeOne(db, sandbox, { door, person, index, now })
  }
}

function isWorkingHour(now: Date, timeZone: string): boolean {
  const hour = Number(localStamp(now, timeZone).slice(11, 13))
  return hour >= 8 && hour <= 17
}

async function writeOne(
  db: TeamDb,
  sandbox: SourceConnection,
  awaited: { door: Door; person: Door["people"][number]; index: number; now: Date },
) {
  const { door, person, index, now } = awaited
  const random = seededRandom(60_000 + index)
  const number = `SBX${random.digits(12)}`
  const begun = new Date(Math.floor(now.getTime() / 60_000) * 60_000 - 44 * hourMs)
  await addShipment(
    db,
    {
      carrier: "sandbox",
      trackingNumber: number,
      connectionId: sandbox.id,
      orderNumber: `#${10_540 + index}`,
      customerId: `C-${random.digits(6)}`,
      recipientName: person.name,
      recipientEmail: `${person.name.toLowerCase().replace("ü", "u").replace(" ", ".")}@example.com`,
      recipientLocale: person.locale,
      postalCode: door.place.postcode,
    },
    { now: begun },
  )
  const payload = { event: "parcel.scanned", parcel: parcelOf(number, begun, awaited) }
  const receivedAt = new Date(now.getTime() - (4 + index) * 60_000)
  const { changeIds } = await receive(db, sandbox, payload, receivedAt)
  for (const changeId of changeIds) await tell(db, changeId, receivedAt)
}

function parcelOf(
  number: string,
  begun: Date,
  { door, index, now }: { door: Door; index: number; now: Date },
): SandboxTrackJson["parcel"] {
  const opens = new Date(Math.ceil(now.getTime() / hourMs) * hourMs + index * hourMs)
  const expected = new Date(opens.getTime() + 2 * hourMs).toISOString()
  return {
    number,
    service: "Sandbox Standard",
    expected_from: opens.toISOString(),
    expected,
    first_expected: expected,
    origin: warehouse,
    destination: door.place,
    scans: steps.map(({ hours, code, text, at }) => ({
      at: localStamp(
        new Date(begun.getTime() + hours * hourMs),
        at === "door" ? door.timeZone : "Europe/Copenhagen",
      ),
      code,
      text,
      place: at === "door" ? door.place : at === "warehouse" ? warehouse : null,
    })),
  }
}

const warehouse: SandboxPlaceJson = {
  city: "Taastrup",
  region: null,
  postcode: "2630",
  country: "DK",
}

/** Out since an hour. */
const steps = [
  { hours: 0, code: "LBL", text: "Label printed", at: null },
  { hours: 4, code: "PUP", text: "Collected from the sender", at: "warehouse" },
  { hours: 8.5, code: "DEP", text: "Left the terminal", at: "warehouse" },
  { hours: 38, code: "ARR", text: "Reached the delivery depot", at: "door" },
  { hours: 42.8, code: "OFD", text: "Out for delivery", at: "door" },
] as const

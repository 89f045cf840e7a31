import type { SourceConnection } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { addShipment } from "@/lib/shipments/mutations"
import { localStamp } from "@/lib/sources/sandbox/local-stamp"
import { recordOwnEvent } from "@/prisma/factories/own-event"
import { seededRandom } from "@/prisma/factories/random"
import { receive } from "@/prisma/factories/receive"
import { shippoTrack } from "@/prisma/factories/shippo"
import { endsOf, lanes } from "@/prisma/seed/lanes"
import { trackingNumber } from "@/prisma/seed/numbers"
import { personIn } from "@/prisma/seed/people"

export interface SideStoryContext {
  db: TeamDb
  shippo: SourceConnection
  sandbox: SourceConnection
  now: Date
}

const hour = 3_600_000

/** The few parcels whose state no carrier's scan explains: ours, or silence. */
export async function writeSideStories(context: SideStoryContext): Promise<void> {
  for (const [index, story] of stories.entries()) await story(context, index)
}

type Story = (context: SideStoryContext, index: number) => Promise<void>

const stories: readonly Story[] = [
  ...times(5, packedOnly),
  ...times(3, waitingForCarrier),
  ...times(4, unknownAtCarrier),
  ...times(4, silentForWeeks),
  ...times(4, announcedOnly),
]

function times(count: number, story: Story): Story[] {
  return Array.from({ length: count }, () => story)
}

/** Internal: in the warehouse, not yet announced to the carrier. */
async function packedOnly(context: SideStoryContext, index: number) {
  const begun = hoursAgo(context, 2 + index * 2.2)
  const parcel = await order(context, index, begun)
  await own(context, parcel, "internal_packed", "Packed in Taastrup", later(begun, 0.6))
  if (index % 2 === 0) {
    await own(context, parcel, "internal_checked", "Quality control passed", later(begun, 1.1))
  }
}

/** System: handed to the source, which has not answered yet. */
async function waitingForCarrier(context: SideStoryContext, index: number) {
  const begun = hoursAgo(context, 0.4 + index * 0.3)
  const parcel = await order(context, index, begun)
  await own(
    context,
    parcel,
    "pending",
    "Waiting for the carrier's first answer",
    later(begun, 0.05),
  )
}

/** Error: two days after the label the carrier still has no record of the number. */
async function unknownAtCarrier(context: SideStoryContext, index: number) {
  const parcel = await order(context, index, hoursAgo(context, 70 + index * 9))
  const track = shippoTrack({ ...parcel, eta: null, originalEta: null, metadata: "" }, [])
  const payload = { event: "track_updated", test: false, data: track }
  await receive(context.db, context.shippo, payload, hoursAgo(context, 1 + index))
}

/** Expired: moved once, then nothing for a month. */
async function silentForWeeks(context: SideStoryContext, index: number) {
  const begun = hoursAgo(context, 24 * (34 + index))
  const parcel = await order(context, index, begun)
  const scans = [
    {
      at: begun,
      code: "information_received",
      words: "Shipment information received",
      place: null,
    },
    {
      at: later(begun, 20),
      code: "package_accepted",
      words: "Package received by carrier",
      place: parcel.origin,
    },
  ] as const
  const track = shippoTrack({ ...parcel, eta: null, originalEta: null, metadata: "" }, scans)
  await receive(
    context.db,
    context.shippo,
    { event: "track_updated", test: false, data: track },
    later(begun, 21),
  )
  await own(
    context,
    parcel,
    "no_recent_events",
    "No news from the carrier for 30 days",
    later(begun, 24 * 31),
  )
}

/** Notification: the carrier wrote to the recipient before it had the parcel. */
async function announcedOnly(context: SideStoryContext, index: number) {
  const begun = hoursAgo(context, 5 + index)
  const number = `SBX${seededRandom(index + 90).digits(12)}`
  await order(context, index, begun, {
    carrier: "sandbox",
    trackingNumber: number,
    connection: context.sandbox,
  })
  const scans = [
    { at: localStamp(begun, "Europe/Copenhagen"), code: "LBL", text: "Label printed", place: null },
    {
      at: localStamp(later(begun, 0.2), "Europe/Copenhagen"),
      code: "NTF",
      text: "Recipient told by text message",
      place: null,
    },
  ]
  const parcel = {
    number,
    service: "Sandbox Standard",
    expected: null,
    first_expected: null,
    origin: null,
    destination: null,
    scans,
  }
  await receive(context.db, context.sandbox, { event: "parcel.scanned", parcel }, later(begun, 0.3))
}

async function order(
  { db, shippo }: SideStoryContext,
  index: number,
  begun: Date,
  instead?: { carrier: string; trackingNumber: string; connection: SourceConnection },
) {
  const random = seededRandom(40_000 + index)
  const lane = random.pick(lanes)
  const { origin, destination } = endsOf(lane)
  const person = personIn(destination.country, random)
  const carrier = instead?.carrier ?? lane.carrier
  const number = instead?.trackingNumber ?? trackingNumber(lane.carrier, random)
  await addShipment(
    db,
    {
      carrier,
      trackingNumber: number,
      connectionId: (instead?.connection ?? shippo).id,
      orderNumber: `#${10_500 + index}`,
      customerId: `C-${random.digits(6)}`,
      recipientName: person.name,
      recipientEmail: person.email,
      recipientLocale: person.locale,
      postalCode: destination.postalCode,
    },
    { now: begun },
  )
  return { carrier, trackingNumber: number, service: lane.service, origin, destination }
}

async function own(
  { db, shippo }: SideStoryContext,
  parcel: { carrier: string; trackingNumber: string },
  detail: Parameters<typeof recordOwnEvent>[1]["detail"],
  message: string,
  at: Date,
) {
  const { carrier, trackingNumber } = parcel
  await recordOwnEvent(db, {
    carrier,
    trackingNumber,
    connectionId: shippo.id,
    detail,
    message,
    at,
  })
}

function hoursAgo({ now }: SideStoryContext, hours: number): Date {
  return new Date(Math.floor((now.getTime() - hours * hour) / 1_000) * 1_000)
}

function later(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * hour)
}

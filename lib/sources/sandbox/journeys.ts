import { routes, type Scan } from "@/lib/sources/sandbox/routes"

/** What the sandbox carrier can do to a parcel. */
export const journeyKeys = [
  "normal",
  "delayed",
  "failed_attempt",
  "pickup_point",
  "customs",
  "returned",
  "lost",
  "label_never_scanned",
] as const

export type JourneyKey = (typeof journeyKeys)[number]

export interface Journey {
  label: string
  /** Hours of the parcel's life until the carrier first says that it will arrive. */
  promisedHours: number
  /** The carrier's later word, once it has reported a delay. */
  revisedHours: number | null
  /** In order of time; hours count from the label. */
  scans: readonly Scan[]
}

const { oslo, malmo, hamburg, paris, seattle } = routes

export const journeys: Readonly<Record<JourneyKey, Journey>> = {
  normal: {
    label: "Arrives as promised",
    promisedHours: 37,
    revisedHours: null,
    scans: [
      ...oslo.toDepot,
      { hours: 32, code: "OFD", words: "Loaded on the delivery vehicle", place: oslo.destination },
      { hours: 37, code: "DLV", words: "Delivered to the front door", place: oslo.destination },
    ],
  },
  delayed: {
    label: "Held up by weather, arrives late",
    promisedHours: 34,
    revisedHours: 61,
    scans: [
      ...malmo.toDepot.slice(0, 4),
      { hours: 21, code: "WXD", words: "Delayed by snow on the route", place: malmo.hub },
      ...malmo.toDepot.slice(4).map((scan) => ({ ...scan, hours: scan.hours + 24 })),
      { hours: 56, code: "OFD", words: "Loaded on the delivery vehicle", place: malmo.destination },
      { hours: 61, code: "DLV", words: "Handed to the recipient", place: malmo.destination },
    ],
  },
  failed_attempt: {
    label: "Nobody home, delivered on the second try",
    promisedHours: 33,
    revisedHours: null,
    scans: [
      ...hamburg.toDepot,
      {
        hours: 31,
        code: "OFD",
        words: "Loaded on the delivery vehicle",
        place: hamburg.destination,
      },
      { hours: 34, code: "NHM", words: "Nobody home, card left", place: hamburg.destination },
      {
        hours: 55,
        code: "OFD",
        words: "Second attempt, on the vehicle",
        place: hamburg.destination,
      },
      { hours: 59, code: "DLV", words: "Handed to the recipient", place: hamburg.destination },
    ],
  },
  pickup_point: {
    label: "Waits at a pickup point, then collected",
    promisedHours: 30,
    revisedHours: null,
    scans: [
      ...malmo.toDepot,
      { hours: 31, code: "PPT", words: "Ready at Kiosk Triangeln", place: malmo.destination },
      { hours: 49, code: "COL", words: "Collected by the recipient", place: malmo.destination },
    ],
  },
  customs: {
    label: "Crosses a border and waits for papers",
    promisedHours: 78,
    revisedHours: null,
    scans: [
      ...seattle.toDepot.slice(0, 4),
      { hours: 30, code: "CUS", words: "Presented to customs", place: seattle.hub },
      { hours: 34, code: "CUI", words: "Customs needs the invoice", place: seattle.hub },
      { hours: 52, code: "CUR", words: "Released by customs", place: seattle.hub },
      ...seattle.toDepot.slice(4).map((scan) => ({ ...scan, hours: scan.hours + 32 })),
      {
        hours: 74,
        code: "OFD",
        words: "Loaded on the delivery vehicle",
        place: seattle.destination,
      },
      { hours: 79, code: "DLV", words: "Left with the receptionist", place: seattle.destination },
    ],
  },
  returned: {
    label: "Refused at the door and sent back",
    promisedHours: 36,
    revisedHours: null,
    scans: [
      ...paris.toDepot,
      { hours: 34, code: "OFD", words: "Loaded on the delivery vehicle", place: paris.destination },
      { hours: 38, code: "REF", words: "Refused by the recipient", place: paris.destination },
      { hours: 42, code: "RTS", words: "On its way back to the sender", place: paris.destination },
      { hours: 58, code: "RTS", words: "Return in transit", place: paris.hub },
      { hours: 74, code: "RTD", words: "Delivered back to the sender", place: paris.origin },
    ],
  },
  lost: {
    label: "Disappears on the way",
    promisedHours: 36,
    revisedHours: null,
    scans: [
      ...paris.toDepot.slice(0, 4),
      {
        hours: 52,
        code: "SRC",
        words: "Search opened: not seen since the last scan",
        place: paris.hub,
      },
      { hours: 96, code: "LST", words: "Declared lost", place: paris.hub },
    ],
  },
  label_never_scanned: {
    label: "A label that never meets a parcel",
    promisedHours: 40,
    revisedHours: null,
    scans: oslo.toDepot.slice(0, 1),
  },
}

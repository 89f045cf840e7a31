import { localStamp } from "@/lib/sources/sandbox/local-stamp"

/** A place as carriers name it, with the zone of its clocks. */
export interface ScanPlace {
  city: string
  region: string | null
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** IANA. */
  timeZone: string
}

export interface ShippoScan {
  at: Date
  /** A Shippo substatus code, such as package_arrived; its status is looked up. */
  code: ShippoCode
  words: string
  place: ScanPlace | null
}

export interface ShippoParcel {
  carrier: string
  trackingNumber: string
  service: { token: string; name: string }
  origin: ScanPlace
  destination: ScanPlace
  eta: Date | null
  originalEta: Date | null
  /** The merchant's own note on the label. */
  metadata: string
}

/** Shippo's substatus codes, each with its status and whether somebody must act. */
const shippoCodes = {
  information_received: ["PRE_TRANSIT", false],
  package_accepted: ["TRANSIT", false],
  package_arrived: ["TRANSIT", false],
  package_departed: ["TRANSIT", false],
  package_processing: ["TRANSIT", false],
  package_processed: ["TRANSIT", false],
  delivery_scheduled: ["TRANSIT", false],
  delivery_rescheduled: ["TRANSIT", false],
  outfordelivery: ["TRANSIT", false],
  delayed: ["TRANSIT", false],
  package_held: ["TRANSIT", false],
  package_damaged: ["TRANSIT", true],
  address_issue: ["TRANSIT", true],
  delivery_attempted: ["TRANSIT", true],
  notice_left: ["TRANSIT", true],
  location_inaccessible: ["TRANSIT", true],
  pickup_available: ["TRANSIT", true],
  delivered: ["DELIVERED", false],
  returntosender: ["RETURNED", false],
  package_unclaimed: ["RETURNED", true],
  package_undeliverable: ["FAILURE", true],
  package_lost: ["FAILURE", true],
} as const satisfies Record<string, readonly [string, boolean]>

export type ShippoCode = keyof typeof shippoCodes

/** The body of a Shippo `track_updated` webhook for a parcel with these scans, oldest first. */
export function shippoWebhook(parcel: ShippoParcel, scans: readonly ShippoScan[]) {
  return { event: "track_updated", test: false, data: shippoTrack(parcel, scans) }
}

/** What Shippo's API answers for a parcel with these scans, oldest first. */
export function shippoTrack(parcel: ShippoParcel, scans: readonly ShippoScan[]) {
  const history = scans.map((scan, index) => status(scan, `${parcel.trackingNumber}-${index}`))
  return {
    messages: [],
    carrier: parcel.carrier,
    tracking_number: parcel.trackingNumber,
    address_from: address(parcel.origin),
    address_to: address(parcel.destination),
    eta: parcel.eta?.toISOString() ?? null,
    original_eta: parcel.originalEta?.toISOString() ?? null,
    servicelevel: parcel.service,
    metadata: parcel.metadata,
    tracking_status: history.at(-1) ?? null,
    tracking_history: history,
    transaction: null,
    test: false,
  }
}

function status(scan: ShippoScan, id: string) {
  const [shippoStatus, actionRequired] = shippoCodes[scan.code]
  const text = `${scan.code.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase())}.`
  return {
    object_id: id,
    object_created: scan.at.toISOString(),
    object_updated: null,
    status: shippoStatus,
    substatus: { code: scan.code, text, action_required: actionRequired },
    status_details: scan.words,
    status_date: localStamp(scan.at, scan.place?.timeZone ?? "UTC"),
    location: scan.place ? address(scan.place) : null,
  }
}

function address(place: ScanPlace) {
  return {
    city: place.city,
    state: place.region ?? "",
    zip: place.postalCode,
    country: place.country,
  }
}

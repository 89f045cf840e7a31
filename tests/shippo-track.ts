/** A Shippo tracking event as the API writes it. */
export interface ShippoScan {
  at: string
  status: string
  words: string
  city: string
  state: string
  zip: string
  substatus?: { code: string; text: string; action_required: boolean } | null
}

/** Las Vegas to Spotsylvania: the track of Shippo's documentation, as facts. */
export const sampleScans: ShippoScan[] = [
  {
    at: "2016-07-22T14:36:50Z",
    status: "TRANSIT",
    words: "Your shipment has departed from the origin.",
    city: "Las Vegas",
    state: "NV",
    zip: "89101",
  },
  {
    at: "2016-07-24T12:55:27Z",
    status: "DELIVERED",
    words: "Your shipment has been delivered.",
    city: "Spotsylvania",
    state: "VA",
    zip: "22551",
  },
]

/** A `track_updated` webhook of Shippo with these scans in this order; the newest is the current status. */
export function shippoWebhook(
  scans: readonly ShippoScan[],
  change: { carrier?: string; number?: string; eta?: string | null; metadata?: string } = {},
) {
  const newest = scans.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]
  return {
    event: "track_updated",
    test: false,
    data: {
      carrier: change.carrier ?? "usps",
      tracking_number: change.number ?? "9205590164917312751089",
      address_from: { city: "Las Vegas", state: "NV", zip: "89101", country: "US" },
      address_to: { city: "Spotsylvania", state: "VA", zip: "22551", country: "US" },
      eta: change.eta ?? null,
      original_eta: change.eta ?? null,
      servicelevel: { token: "usps_priority", name: "Priority Mail" },
      tracking_status: newest ? statusOf(newest) : null,
      tracking_history: scans.map(statusOf),
      transaction: null,
      messages: [],
      metadata: change.metadata ?? null,
      test: false,
    },
  }
}

function statusOf(scan: ShippoScan) {
  return {
    object_id: `status-${scan.at}`,
    object_created: scan.at,
    object_updated: scan.at,
    status: scan.status,
    substatus: scan.substatus ?? null,
    status_details: scan.words,
    status_date: scan.at,
    location: { city: scan.city, state: scan.state, zip: scan.zip, country: "US" },
  }
}

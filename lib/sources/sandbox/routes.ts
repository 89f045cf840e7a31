import type { SandboxCode } from "@/lib/sources/sandbox/codes"

export interface SandboxPlace {
  city: string
  region: string | null
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
  /** IANA zone: the carrier's scanners show local time. */
  timeZone: string
}

export interface Scan {
  hours: number
  code: SandboxCode
  words: string
  /** Null for what happens in a computer only. */
  place: SandboxPlace | null
}

interface Route {
  origin: SandboxPlace
  hub: SandboxPlace
  destination: SandboxPlace
  /** From the label to the delivery depot, 29 hours later. */
  toDepot: readonly Scan[]
}

const copenhagen = place("Taastrup", "2630", "DK", "Europe/Copenhagen")

/** Where the sandbox carrier drives: from one warehouse, over one hub, to one town. */
export const routes = {
  oslo: route(
    copenhagen,
    place("Göteborg", "411 03", "SE", "Europe/Stockholm"),
    place("Oslo", "0182", "NO", "Europe/Oslo"),
  ),
  malmo: route(
    copenhagen,
    place("Kastrup", "2770", "DK", "Europe/Copenhagen"),
    place("Malmö", "211 43", "SE", "Europe/Stockholm"),
  ),
  hamburg: route(
    copenhagen,
    place("Flensburg", "24937", "DE", "Europe/Berlin"),
    place("Hamburg", "20095", "DE", "Europe/Berlin"),
  ),
  paris: route(
    copenhagen,
    place("Liège", "4460", "BE", "Europe/Brussels"),
    place("Paris", "75011", "FR", "Europe/Paris"),
  ),
  seattle: route(
    copenhagen,
    place("Chicago", "60666", "US", "America/Chicago", "IL"),
    place("Seattle", "98101", "US", "America/Los_Angeles", "WA"),
  ),
} as const satisfies Record<string, Route>

function route(origin: SandboxPlace, hub: SandboxPlace, destination: SandboxPlace): Route {
  return {
    origin,
    hub,
    destination,
    toDepot: [
      { hours: 0, code: "LBL", words: "Label printed", place: null },
      { hours: 4, code: "PUP", words: "Collected from the sender", place: origin },
      { hours: 8, code: "DEP", words: "Left the terminal", place: origin },
      { hours: 18, code: "ARR", words: "Reached the hub", place: hub },
      { hours: 22, code: "DEP", words: "Left the hub", place: hub },
      { hours: 29, code: "ARR", words: "Reached the delivery depot", place: destination },
    ],
  }
}

function place(
  city: string,
  postalCode: string,
  country: string,
  timeZone: string,
  region: string | null = null,
): SandboxPlace {
  return { city, region, postalCode, country, timeZone }
}

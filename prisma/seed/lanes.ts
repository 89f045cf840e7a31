import type { ScanPlace } from "@/prisma/factories/shippo"

export type DemoCarrier = "usps" | "ups" | "fedex" | "dhl_express" | "postnord"

/** One way that the shop's parcels go. */
export interface Lane {
  carrier: DemoCarrier
  service: { token: string; name: string }
  /** Warehouse, hubs, town. */
  stops: readonly ScanPlace[]
  /** Where customs look at it; null within one customs area. */
  customsAt: ScanPlace | null
  /** Working days that the shop promises. */
  promisedDays: number
}

const us = (city: string, region: string, postalCode: string, timeZone: string): ScanPlace => ({
  city,
  region,
  postalCode,
  country: "US",
  timeZone: `America/${timeZone}`,
})

const eu = (city: string, country: string, postalCode: string, zone: string): ScanPlace => ({
  city,
  region: null,
  postalCode,
  country,
  timeZone: `Europe/${zone}`,
})

const louisville = us("Louisville", "KY", "40214", "Kentucky/Louisville")
const taastrup = eu("Taastrup", "DK", "2630", "Copenhagen")

const indianapolis = us("Indianapolis", "IN", "46206", "Indiana/Indianapolis")
const dallas = us("Dallas", "TX", "75260", "Chicago")
const chicago = us("Chicago", "IL", "60666", "Chicago")
const memphis = us("Memphis", "TN", "38118", "Chicago")
const newark = us("Newark", "NJ", "07114", "New_York")
const jfk = us("Jamaica", "NY", "11430", "New_York")
const ontario = us("Ontario", "CA", "91761", "Los_Angeles")

const malmo = eu("Malmö", "SE", "212 41", "Stockholm")
const goteborg = eu("Göteborg", "SE", "417 05", "Stockholm")
const koln = eu("Köln", "DE", "51147", "Berlin")
const leipzig = eu("Leipzig", "DE", "04435", "Berlin")
const eastMidlands = eu("East Midlands", "GB", "DE74 2SA", "London")
const basel = eu("Basel", "CH", "4030", "Zurich")

const usps = { token: "usps_ground_advantage", name: "Ground Advantage" }
const upsGround = { token: "ups_ground", name: "Ground" }
const upsStandard = { token: "ups_standard", name: "Standard" }
const fedexHome = { token: "fedex_home_delivery", name: "Home Delivery" }
const dhl = { token: "dhl_express_worldwide", name: "Express Worldwide" }
const mypack = { token: "postnord_mypack_home", name: "MyPack Home" }
const collect = { token: "postnord_mypack_collect", name: "MyPack Collect" }

export const lanes: readonly Lane[] = [
  lane(
    "usps",
    usps,
    [louisville, indianapolis, newark, us("Brooklyn", "NY", "11215", "New_York")],
    4,
  ),
  lane("usps", usps, [louisville, indianapolis, dallas, us("Austin", "TX", "78704", "Chicago")], 4),
  lane("usps", usps, [louisville, chicago, us("Portland", "OR", "97214", "Los_Angeles")], 5),
  lane("usps", usps, [louisville, us("Asheville", "NC", "28801", "New_York")], 3),
  lane("usps", usps, [louisville, chicago, us("Madison", "WI", "53703", "Chicago")], 3),
  lane("ups", upsGround, [louisville, newark, us("Boston", "MA", "02118", "New_York")], 3),
  lane("ups", upsGround, [louisville, chicago, us("Denver", "CO", "80205", "Denver")], 3),
  lane("ups", upsGround, [louisville, ontario, us("San Diego", "CA", "92104", "Los_Angeles")], 4),
  lane("ups", upsStandard, [taastrup, koln, eu("München", "DE", "80331", "Berlin")], 3),
  lane("ups", upsStandard, [taastrup, koln, eu("Amsterdam", "NL", "1053 LM", "Amsterdam")], 3),
  lane("fedex", fedexHome, [louisville, memphis, us("Atlanta", "GA", "30307", "New_York")], 3),
  lane("fedex", fedexHome, [louisville, memphis, us("Seattle", "WA", "98103", "Los_Angeles")], 4),
  lane(
    "fedex",
    fedexHome,
    [louisville, memphis, chicago, us("Minneapolis", "MN", "55408", "Chicago")],
    4,
  ),
  lane("dhl_express", dhl, [taastrup, leipzig, eu("Wien", "AT", "1070", "Vienna")], 2),
  lane("dhl_express", dhl, [taastrup, leipzig, eu("Madrid", "ES", "28004", "Madrid")], 2),
  lane(
    "dhl_express",
    dhl,
    [taastrup, leipzig, eastMidlands, eu("Bristol", "GB", "BS3 1TT", "London")],
    3,
    eastMidlands,
  ),
  lane(
    "dhl_express",
    dhl,
    [taastrup, leipzig, basel, eu("Zürich", "CH", "8004", "Zurich")],
    3,
    basel,
  ),
  lane(
    "dhl_express",
    dhl,
    [taastrup, leipzig, jfk, us("New York", "NY", "10014", "New_York")],
    3,
    jfk,
  ),
  lane("postnord", mypack, [taastrup, malmo, eu("Stockholm", "SE", "116 30", "Stockholm")], 2),
  lane("postnord", collect, [taastrup, goteborg, eu("Uppsala", "SE", "753 20", "Stockholm")], 2),
  lane("postnord", collect, [taastrup, eu("Aarhus", "DK", "8000", "Copenhagen")], 1),
  lane("postnord", mypack, [taastrup, eu("Odense", "DK", "5000", "Copenhagen")], 1),
  lane("postnord", mypack, [taastrup, malmo, eu("Helsinki", "FI", "00530", "Helsinki")], 3),
  lane("postnord", mypack, [taastrup, goteborg, eu("Oslo", "NO", "0555", "Oslo")], 3, goteborg),
]

function lane(
  carrier: DemoCarrier,
  service: Lane["service"],
  stops: readonly ScanPlace[],
  promisedDays: number,
  customsAt: ScanPlace | null = null,
): Lane {
  return { carrier, service, stops, customsAt, promisedDays }
}

/** The warehouse, and the town at the end. */
export function endsOf(lane: Lane): { origin: ScanPlace; destination: ScanPlace } {
  const origin = lane.stops[0]
  const destination = lane.stops.at(-1)
  if (!origin || !destination) throw new Error("A lane has at least two stops.")
  return { origin, destination }
}

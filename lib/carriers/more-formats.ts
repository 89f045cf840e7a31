import type { Checksum } from "@/lib/carriers/format"

/** A format that the published data leaves out, known from what the carriers print and explain. */
interface MoreFormat {
  carrier: string
  name: string
  regex: RegExp
  checksum?: Checksum
  distinct: boolean
  rank?: number
}

/** GS1's check digit of a serial shipping container code. */
const gs1: Checksum = { name: "mod10", evens_multiplier: 3, odds_multiplier: 1 }
/** The German Identcode's. */
const identcode: Checksum = { name: "mod10", evens_multiplier: 4, odds_multiplier: 9 }

/** SSCCs name the country of the GS1 organisation: 400-440 Germany, 57 Denmark, 70 Norway, 73 Sweden. */
export const moreFormats: readonly MoreFormat[] = [
  sscc("postnord", "PostNord parcel number (Sweden)", "373"),
  sscc("postnord", "PostNord parcel number (Denmark)", "357"),
  sscc("bring", "Bring parcel number", "370"),
  sscc("dhl_germany", "DHL Paket number", "340434"),
  distinct("bring", "Bring shipment number", /70\d{15}/),
  distinct("dhl_germany", "DHL Paket licence plate", /JJD(?!0002)\d{12,20}/),
  distinct("dhl_express", "DHL Express piece number", /JD(?!0002)\d{16,18}/),
  plain(
    "dhl_germany",
    "DHL Paket Identcode",
    /(?<SerialNumber>\d{11})(?<CheckDigit>\d)/,
    identcode,
  ),
  plain("gls", "GLS parcel number", /\d{11,12}/),
  { ...plain("gls", "GLS track id", /(?=.*\d)[A-Z][A-Z0-9]{7}/), rank: -1 },
  plain("dpd", "DPD parcel number", /0[1-9]\d{12}/),
  distinct("hermes", "Hermes number", /H\d{19}/),
  distinct("colissimo", "Colissimo number", /\d[A-Z]\d{11}/),
  distinct("postnl", "PostNL number", /3S[A-Z]{4}\d{7,11}/),
  distinct("bpost", "bpost number", /3232\d{20}/),
  distinct("shippo", "Shippo test number", /SHIPPO_[A-Z_]+/),
]

/** 18 digits with a check digit, with or without the application identifier 00 in front. */
function sscc(carrier: string, name: string, prefix: string): MoreFormat {
  const digits = 17 - prefix.length
  const regex = new RegExp(`(?:00)?(?<SerialNumber>${prefix}\\d{${digits}})(?<CheckDigit>\\d)`)
  return { carrier, name, regex, checksum: gs1, distinct: true, rank: 2 }
}

function distinct(carrier: string, name: string, regex: RegExp): MoreFormat {
  return { carrier, name, regex, distinct: true }
}

function plain(carrier: string, name: string, regex: RegExp, checksum?: Checksum): MoreFormat {
  return { carrier, name, regex, distinct: false, ...(checksum ? { checksum } : {}) }
}

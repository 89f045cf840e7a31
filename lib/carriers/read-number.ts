import { matchFormats } from "@/lib/carriers/match"
import { carriers, carrierTrackingUrl } from "@/lib/tracking/carriers"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/**
 * The tracking number in what a person typed or pasted: the text itself, or the part of a tracking
 * page's address that looks most like one. `carrier` is whose page it is, if it is one of a carrier.
 */
export function readNumber(text: string): { number: string | null; carrier: string | null } {
  const address = addressOf(text)
  if (!address) return { number: normaliseTrackingNumber(text), carrier: null }
  const carrier = carrierOfHost(address.hostname)
  const parts = partsOf(address)
    .flatMap((part) => normaliseTrackingNumber(part) ?? [])
    .filter((part) => /^[A-Z0-9_]{8,40}$/.test(part) && /\d{4}/.test(part))
  const number = parts.toSorted((a, b) => scoreOf(b, carrier) - scoreOf(a, carrier))[0] ?? null
  return { number, carrier: number === null ? null : carrier }
}

function addressOf(text: string): URL | null {
  const trimmed = text.trim()
  const full = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed
  if (!/^https?:\/\//i.test(full)) return null
  return URL.parse(full)
}

/** Values of the query, of the path, and of a path after #; several numbers stand with commas. */
function partsOf(address: URL): string[] {
  const [path = "", query = ""] = address.hash.slice(1).split("?")
  const inHash = query || (path.includes("=") ? path : "")
  const values = [...address.searchParams.values(), ...new URLSearchParams(inHash).values()]
  const segments = [...address.pathname.split("/"), ...path.split("/")]
  return [...values, ...segments.map(decoded)].flatMap((value) => value.split(/[,;|]/))
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function scoreOf(number: string, carrier: string | null): number {
  const matches = matchFormats(number)
  if (carrier !== null && matches.some((match) => match.carrier === carrier)) return 3
  if (matches.some(({ checksum }) => checksum === "fits")) return 2
  return matches.length > 0 ? 1 : 0
}

/** Not the page that opens today, but addresses that are still about. */
const otherHosts: Record<string, string> = {
  "wwwapps.ups.com": "ups",
  "gls-group.eu": "gls",
  "gls-group.com": "gls",
  "sporing.bring.no": "bring",
  "sporing.posten.no": "bring",
  "portal.postnord.com": "postnord",
  "postnord.se": "postnord",
  "postnord.dk": "postnord",
  "nolp.dhl.de": "dhl_germany",
  "mydhl.express.dhl": "dhl_express",
  "dhl.com": "dhl",
  "dhl.de": "dhl_germany",
  "usps.com": "usps",
  "ups.com": "ups",
  "fedex.com": "fedex",
  "royalmail.com": "royal_mail",
  "dpd.de": "dpd",
}

const hosts: Record<string, string> = {
  ...Object.fromEntries(
    Object.keys(carriers)
      .toReversed()
      .flatMap((slug) => {
        const url = carrierTrackingUrl(slug, "1")
        return url === null ? [] : [[bare(new URL(url).hostname), slug]]
      }),
  ),
  ...otherHosts,
}

function carrierOfHost(hostname: string): string | null {
  const labels = bare(hostname).split(".")
  const names = labels.map((_, index) => labels.slice(index).join("."))
  const host = names.find((name) => Object.hasOwn(hosts, name))
  return host === undefined ? null : (hosts[host] ?? null)
}

function bare(hostname: string): string {
  return hostname.toLowerCase().replace(/^www\./, "")
}

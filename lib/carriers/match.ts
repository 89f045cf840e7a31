import { checksumFits } from "@/lib/carriers/checksum"
import publishedFormats from "@/lib/carriers/data/formats.json"
import type { Checksum, PublishedFormat } from "@/lib/carriers/format"
import { knownFormats } from "@/lib/carriers/known-formats"
import { moreFormats } from "@/lib/carriers/more-formats"
import { postsOf } from "@/lib/carriers/posts"

export interface FormatMatch {
  carrier: string
  /** The format's name. */
  name: string
  service: string | null
  /** Null when the format has none. */
  checksum: "fits" | "wrong" | null
  distinct: boolean
  rank: number
}

/**
 * The formats that a normalised number has. A check digit that does not fit rules a format out, unless
 * the first characters can hardly be another carrier's: then it may be a typing error.
 */
export function matchFormats(number: string): FormatMatch[] {
  return formats
    .flatMap((format) => matchesOf(format, number))
    .filter(({ checksum, distinct }) => checksum !== "wrong" || distinct)
}

interface Format {
  name: string
  carrier: string | null
  expression: RegExp
  checksum: Checksum | null
  prepend: { matches: RegExp; content: string } | null
  services: readonly (readonly [RegExp, string])[]
  posts: ReadonlyMap<string, string>
  distinct: boolean
  rank: number
}

const formats: readonly Format[] = [
  ...(publishedFormats as unknown as PublishedFormat[]).map(published),
  ...moreFormats.map(({ regex, checksum = null, rank = 0, ...format }) => ({
    ...format,
    expression: whole(regex.source),
    checksum,
    rank,
    prepend: null,
    services: [],
    posts: new Map<string, string>(),
  })),
]

function published(format: PublishedFormat): Format {
  const known = knownFormats[format.name]
  return {
    name: format.name,
    // A format of newer data that nobody has judged yet is worth its check digit alone.
    carrier: known ? known.carrier : format.courier,
    distinct: known?.distinct ?? false,
    rank: known?.rank ?? -2,
    expression: whole(format.regex),
    checksum: format.checksum ?? null,
    prepend: format.prepend
      ? { matches: new RegExp(format.prepend[0]), content: format.prepend[1] }
      : null,
    services: (format.services ?? []).map(([matches, name]) => [whole(matches), name] as const),
    posts: new Map(format.posts),
  }
}

function matchesOf(format: Format, number: string): FormatMatch[] {
  const match = format.expression.exec(number)
  if (!match) return []
  const { CountryCode: country, ServiceType: service, ...groups } = match.groups ?? {}
  const about = {
    name: format.name,
    service: format.services.find(([matches]) => service && matches.test(service))?.[1] ?? null,
    checksum: checkOf(format, groups.SerialNumber ?? "", groups.CheckDigit),
    distinct: format.distinct,
    rank: format.rank,
  }
  if (format.carrier !== null) return [{ ...about, carrier: format.carrier }]
  const post = format.posts.get(country ?? "")
  if (country === undefined || post === undefined) return []
  return postsOf(country, post).map((carrier, index) => ({
    ...about,
    carrier,
    name: `an international postal number (S10) of ${post}`,
    rank: format.rank - index,
  }))
}

function checkOf(
  format: Format,
  serial: string,
  check: string | undefined,
): FormatMatch["checksum"] {
  if (!format.checksum || check === undefined) return null
  const { prepend } = format
  const whole = prepend?.matches.test(serial) ? prepend.content + serial : serial
  return checksumFits(format.checksum, whole, check) ? "fits" : "wrong"
}

function whole(source: string): RegExp {
  return new RegExp(`^(?:${source})$`)
}

import { offeredLanguages } from "@/lib/languages/catalogues"
import { isLanguage, type Language } from "@/lib/languages/languages"

/** What is known of the reader's language, the most certain first. Locales as people and programs write them. */
export interface Wishes {
  /** The page's own `?lang=`. */
  explicit?: string | null
  /** What the order says of its recipient. */
  recipientLocale?: string | null
  /** The header that browsers send (RFC 9110, 12.5.4). */
  acceptLanguage?: string | null
  /** Where the parcel goes: ISO 3166, two letters. */
  country?: string | null
  teamLocale?: string | null
}

export interface Choice {
  language: Language
  decidedBy: "explicit" | "recipient" | "browser" | "country" | "team" | "default"
  /** Whether another Accept-Language could have had another answer: then a cache must tell them apart. */
  varies: boolean
}

/** The language to speak to a reader: the first wish that names one of ours, otherwise English. Pure. */
export function chooseLanguage(
  wishes: Wishes,
  offered: readonly Language[] = offeredLanguages,
): Choice {
  const match = (locale: string | null | undefined) => matchLocale(locale ?? "", offered)
  const explicit = match(wishes.explicit)
  if (explicit) return { language: explicit, decidedBy: "explicit", varies: false }
  const recipient = match(wishes.recipientLocale)
  if (recipient) return { language: recipient, decidedBy: "recipient", varies: false }
  const varies = wishes.acceptLanguage !== undefined
  const browser = firstAccepted(wishes.acceptLanguage ?? "", offered)
  if (browser) return { language: browser, decidedBy: "browser", varies }
  const country = match(languageOfCountry[wishes.country?.toUpperCase() ?? ""])
  if (country) return { language: country, decidedBy: "country", varies }
  const team = match(wishes.teamLocale)
  if (team) return { language: team, decidedBy: "team", varies }
  return { language: "en", decidedBy: "default", varies }
}

/** The language of ours that a locale such as `de-CH`, `no_NO` or `zh-TW` asks for; null when there is none. */
export function matchLocale(
  locale: string,
  offered: readonly Language[] = offeredLanguages,
): Language | null {
  const primary = locale.trim().toLowerCase().split(/[-_]/)[0] ?? ""
  const code = aliases[primary] ?? primary
  return isLanguage(code) && offered.includes(code) ? code : null
}

/** Norwegian in all its forms is read in bokmål, and Hebrew has an old code. */
const aliases: Record<string, Language> = { no: "nb", nn: "nb", iw: "he" }

function firstAccepted(header: string, offered: readonly Language[]): Language | null {
  // Nobody's list is longer; a hostile header is.
  const ranges = header.slice(0, 1_000).split(",").slice(0, 30)
  const wanted = ranges.map((range) => {
    const [locale = "", ...parameters] = range.split(";")
    const quality = parameters.map((text) => /^\s*q\s*=\s*([\d.]+)\s*$/i.exec(text)?.[1])
    const q = Number(quality.find((text) => text !== undefined) ?? 1)
    return { language: matchLocale(locale, offered), q }
  })
  const acceptable = wanted.filter(({ language, q }) => language && q > 0)
  return acceptable.toSorted((a, b) => b.q - a.q)[0]?.language ?? null
}

/**
 * Countries whose parcels are nearly all read in one language of ours. Switzerland, Belgium, Canada and
 * the like are left out on purpose: nothing is better than a guess at the wrong half.
 */
const languageOfCountry: Record<string, Language> = {
  AE: "ar",
  AR: "es",
  AT: "de",
  AU: "en",
  BG: "bg",
  BR: "pt",
  CL: "es",
  CN: "zh",
  CO: "es",
  CZ: "cs",
  DE: "de",
  DK: "da",
  EG: "ar",
  ES: "es",
  FI: "fi",
  FR: "fr",
  GB: "en",
  GR: "el",
  HU: "hu",
  IE: "en",
  IL: "he",
  IT: "it",
  JP: "ja",
  KR: "ko",
  LI: "de",
  MC: "fr",
  MX: "es",
  NL: "nl",
  NO: "nb",
  NZ: "en",
  PE: "es",
  PL: "pl",
  PT: "pt",
  RO: "ro",
  SA: "ar",
  SE: "sv",
  SK: "sk",
  SM: "it",
  TR: "tr",
  UA: "uk",
  US: "en",
  UY: "es",
}

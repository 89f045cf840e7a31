import { foldName } from "@/lib/imports/field-names"
import { readPlace } from "@/lib/tracking/places"

/** ISO 3166 alpha-2 of a code or a name in a language of the fields' names; null when not known. Pure. */
export function countryOf(text: string): string | null {
  return readPlace({ country: text })?.country ?? otherNames().get(foldName(text)) ?? null
}

const languages = ["de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi"]

let names: Map<string, string> | null = null

function otherNames(): Map<string, string> {
  names ??= new Map(
    languages.flatMap((language) => {
      const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" })
      return codes().flatMap((code): [string, string][] => {
        const name = display.of(code)
        return name ? [[foldName(name), code]] : []
      })
    }),
  )
  return names
}

/** All pairs of letters that are a country to us. */
function codes(): string[] {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" })
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => {
      const name = english.of(code)
      return name !== undefined && readPlace({ country: name })?.country === code
    })
}

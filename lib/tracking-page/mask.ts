import { type Language, languages } from "@/lib/languages/languages"
import type { TrackingInput } from "@/lib/tracking-page/input"

/** Of a hidden number so much is shown, by which its owner knows it again. */
const shownCharacters = 4

/**
 * `input` without what the shop hides: whatever is made of it, page, picture or data, can't show it.
 * Without places there is no local time either, since a zone tells of a place: times become the shop's.
 */
export function masked(input: TrackingInput): TrackingInput {
  const { hides, shipment, events } = input
  if (!hides) return input
  const { pickup } = shipment
  return {
    ...input,
    shipment: {
      ...shipment,
      ...(hides.number ? { trackingNumber: maskedNumber(shipment.trackingNumber) } : {}),
      ...(hides.places && pickup ? { pickup: { ...pickup, name: null, city: null } } : {}),
    },
    events: hides.places ? events.map((event) => ({ ...event, ...nowhere })) : events,
  }
}

/** `•••• 6784`; of a number that is hardly longer, less. */
export function maskedNumber(number: string): string {
  const shown = Math.min(shownCharacters, Math.floor(number.length / 2))
  return `•••• ${number.slice(number.length - shown)}`.trimEnd()
}

/** Sentences that begin with "the carrier" instead of its name, with their capitals. */
export function sentenceCase(text: string, language: Language): string {
  return text.replace(/(^|(?<!\d)[.!?]\s+)(\p{Ll})/gu, (_, before: string, letter: string) => {
    return before + letter.toLocaleUpperCase(languages[language].tag)
  })
}

const nowhere = { city: null, region: null, country: null, localTime: null, offset: null }

const start = "carrier_corrected:"

/** The source of a change by which a person moved a shipment away from a carrier, given by its slug. */
export function correctionSource(previousCarrier: string): string {
  return start + previousCarrier
}

/** The slug of the carrier that such a change moved away from; null for any other source. */
export function correctedFrom(source: string): string | null {
  return source.startsWith(start) ? source.slice(start.length) : null
}

import type { Conditions, SuppressReason } from "@/lib/notifications/schema"

/** What conditions ask of a shipment. */
export interface ConditionFacts {
  carrier: string
  serviceLevel: string | null
  destinationCountry: string | null
  tags: readonly string[]
  orderValue: number | null
  currency: string | null
  /** An earlier shipment went to the same customer id or address. */
  knownCustomer: boolean
}

/** The first condition that a shipment does not meet; null when it meets all. Pure. */
export function unmetCondition(
  conditions: Conditions,
  shipment: ConditionFacts,
): SuppressReason | null {
  const { carriers, services, countries, tags, value, newCustomersOnly } = conditions
  if (carriers?.length && !carriers.includes(shipment.carrier)) return "other_carrier"
  if (services?.length && !holdsService(services, shipment.serviceLevel)) return "other_service"
  if (countries?.length && !countries.includes(shipment.destinationCountry ?? "")) {
    return "other_country"
  }
  if (tags?.length && !tags.some((tag) => shipment.tags.includes(tag))) return "other_tags"
  if (value && !holdsValue(value, shipment)) return "other_value"
  return newCustomersOnly && shipment.knownCustomer ? "known_customer" : null
}

function holdsService(services: readonly string[], service: string | null): boolean {
  const own = service?.trim().toLowerCase()
  return services.some((name) => name.trim().toLowerCase() === own)
}

function holdsValue(
  { min, max, currency }: NonNullable<Conditions["value"]>,
  { orderValue, currency: own }: ConditionFacts,
): boolean {
  if (orderValue === null || own !== currency) return false
  return orderValue >= (min ?? 0) && orderValue <= (max ?? Number.POSITIVE_INFINITY)
}

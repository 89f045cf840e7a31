import type { Shipment } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"
import { recipientAddress } from "@/lib/notifications/address"
import type { ConditionFacts } from "@/lib/notifications/conditions"
import type { DecidedShipment, DecideInput, Preference } from "@/lib/notifications/occasion"
import { loadRuleBook, loadSettings } from "@/lib/notifications/rule-book"
import type { Rules, Settings } from "@/lib/notifications/schema"
import { mailsSince, ofKnownCustomers, togetherKeys } from "@/lib/notifications/sql"
import { recipientZone } from "@/lib/notifications/timing"
import type { NewsFacts } from "@/lib/notifications/truth"
import { readPickupPoint } from "@/lib/tracking/pickup-point"

/** What deciding on some shipments needs to know beside their changes. */
export interface Facts extends Pick<DecideInput, "rules" | "settings" | "preferences"> {
  /** Grows with what is decided to be sent. */
  mailsToday: Map<string, number>
  known: ReadonlySet<string>
  together: ReadonlyMap<string, string>
  teamZone: string
}

const dayMs = 24 * 3_600_000

/**
 * Reads it, with a few statements for any number of shipments. `proposed` stands in for the team's rules
 * and settings, where they are only tried.
 */
export async function loadFacts(
  tx: TeamDb,
  shipments: readonly Shipment[],
  options: { now: Date; proposed?: { rules: Rules; settings: Settings } | undefined },
): Promise<Facts> {
  const rules = options.proposed?.rules ?? (await loadRuleBook(tx))
  const settings = options.proposed?.settings ?? (await loadSettings(tx))
  const ids = shipments.map(({ id }) => id)
  const addresses = addressesOf(shipments)
  const copies = Object.values(rules).flatMap((rule) => rule.copies)
  const team = await tx.team.findFirstOrThrow({ select: { timeZone: true } })
  return {
    rules,
    settings,
    preferences: await loadPreferences(tx, [...addresses, ...copies]),
    mailsToday: await mailsSince(tx, addresses, new Date(options.now.getTime() - dayMs)),
    known: await loadKnown(tx, rules, ids),
    together: await togetherKeys(tx, ids),
    teamZone: team.timeZone,
  }
}

/** What addresses want, of those that said something or that mail does not reach. */
export async function loadPreferences(
  tx: TeamDb,
  addresses: readonly string[],
): Promise<Map<string, Preference>> {
  const found = await tx.recipientPreference.findMany({
    where: { address: { in: [...new Set(addresses)] } },
    select: { address: true, off: true, unsubscribedAt: true, bouncedAt: true, complainedAt: true },
  })
  return new Map(found.map(({ address, ...preference }) => [address, preference]))
}

/** A stored shipment as decisions know it. */
export function decidedShipment(facts: Facts, shipment: Shipment): DecidedShipment {
  return {
    ...newsFacts(shipment, facts.teamZone),
    ...conditionFacts(shipment, facts.known),
    recipientEmail: shipment.recipientEmail,
    togetherKey: facts.together.get(shipment.id) ?? null,
  }
}

/** What conditions ask of a stored shipment; `known` are those that went to known customers. */
export function conditionFacts(shipment: Shipment, known: ReadonlySet<string>): ConditionFacts {
  const { carrier, serviceLevel, destinationCountry, tags, currency } = shipment
  return {
    carrier,
    serviceLevel,
    destinationCountry,
    tags,
    currency,
    orderValue: shipment.orderValue === null ? null : Number(shipment.orderValue),
    knownCustomer: known.has(shipment.id),
  }
}

/** Which of these shipments went to known customers, where a rule asks for it. */
export async function loadKnown(
  tx: TeamDb,
  rules: Rules,
  shipmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const wantsNew = Object.values(rules).some((rule) => rule.conditions.newCustomersOnly)
  return wantsNew ? ofKnownCustomers(tx, shipmentIds) : new Set()
}

/** What the truth of a mail about a stored shipment depends on. */
export function newsFacts(shipment: Shipment, teamZone: string): NewsFacts {
  const { category, milestone, detail, handedOverAt, deliveredAt, archivedAt } = shipment
  const { promisedAt, eta } = shipment
  const keptUntil = readPickupPoint(shipment.pickupPoint)?.keptUntil ?? null
  const zone = recipientZone(shipment, teamZone)
  return {
    category,
    milestone,
    detail,
    handedOverAt,
    deliveredAt,
    archivedAt,
    promisedAt,
    eta,
    keptUntil,
    zone,
  }
}

function addressesOf(shipments: readonly Shipment[]): string[] {
  const all = shipments.map(({ recipientEmail }) => recipientAddress(recipientEmail).address)
  return [...new Set(all)].filter((address) => address !== "")
}

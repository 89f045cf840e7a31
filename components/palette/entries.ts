import { actionsOn, type Command, pages } from "@/components/palette/commands"
import type { FoundShipment } from "@/lib/palette/found"
import { matching } from "@/lib/palette/match"

/** A line of the palette. */
export type Entry =
  | { key: string; label: string; shipment: FoundShipment; command: null }
  | { key: string; label: string; shipment: null; command: Command }

export interface EntryGroup {
  value: string
  items: Entry[]
}

interface Question {
  text: string
  found: readonly FoundShipment[]
  recent: readonly FoundShipment[]
  /** The list's address with its question mark; null on other pages. */
  listAddress: string | null
}

/** So many commands answer a text; without one all actions are shown. */
const most = 6

/**
 * The palette's lines in groups. What is known at once stands first, so that nothing moves when
 * shipments come; but a shipment that is exactly what was typed comes before everything.
 */
export function entryGroups({ text, found, recent, listAddress }: Question): EntryGroup[] {
  const typed = text.trim()
  const actions = matching(typed, actionsOn(listAddress))
  if (typed === "") {
    const places = pages.filter(({ also }) => !also.startsWith("shipments view"))
    return filled([
      group("Opened last", recent.map(ofShipment)),
      group("Actions", actions.map(ofCommand)),
      group("Go to", places.map(ofCommand)),
    ])
  }
  const shipments = group("Shipments", found.map(ofShipment))
  const commands = [
    group("Actions", actions.slice(0, most).map(ofCommand)),
    group("Go to", matching(typed, pages).slice(0, most).map(ofCommand)),
  ]
  const exact = found.some((shipment) => shipment.exact)
  return filled(exact ? [shipments, ...commands] : [...commands, shipments])
}

function group(value: string, items: Entry[]): EntryGroup {
  return { value, items }
}

function filled(groups: EntryGroup[]): EntryGroup[] {
  return groups.filter(({ items }) => items.length > 0)
}

function ofShipment(shipment: FoundShipment): Entry {
  return { key: shipment.id, label: shipment.trackingNumber, shipment, command: null }
}

function ofCommand(command: Command): Entry {
  return { key: `${command.key} ${command.label}`, label: command.label, shipment: null, command }
}

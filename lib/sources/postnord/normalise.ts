import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { noRecord } from "@/lib/sources/no-record"
import { type PlacedItem, readItems } from "@/lib/sources/postnord/item"
import {
  type PostnordFaults,
  type PostnordShipment,
  postnordFaultsSchema,
  postnordItemSchema,
  postnordShipmentSchema,
} from "@/lib/sources/postnord/schema"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/**
 * Reads PostNord's answer: one update for each item, or one for the shipment where `asked` is its
 * number and it holds several. A single item goes by whatever number it was asked for. Pure. Throws AppError `invalid` when it is none, or an error. An unknown
 * number has no shipments, and the answer does not repeat it: `asked` names it.
 */
export function normalise(payload: unknown, asked: string | null = null): Normalised {
  const answer = answerIn(payload)
  if (!isRecord(answer) || !Array.isArray(answer.shipments)) {
    throw notPostnord("it has no TrackingInformationResponse.shipments")
  }
  const faults = postnordFaultsSchema.parse(answer.compositeFault)
  if (answer.shipments.length === 0) return readEmpty(faults, asked)
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  for (const [index, entry] of answer.shipments.entries()) {
    const path = `TrackingInformationResponse.shipments[${index}]`
    const parsed = postnordShipmentSchema.safeParse(entry)
    if (!parsed.success) problems.push({ path, reason: "not a shipment" })
    else readShipment(parsed.data, asked, path, updates, problems)
  }
  if (updates.length > 0) return { updates, problems, ignored: null }
  throw notPostnord(`${problems[0]?.path}: ${problems[0]?.reason}`)
}

/** Its content alone is PostNord's only where it names a shipment: DHL has shipments too. */
function answerIn(payload: unknown): unknown {
  if (!isRecord(payload)) return null
  if ("TrackingInformationResponse" in payload) return payload.TrackingInformationResponse
  const first: unknown = Array.isArray(payload.shipments) ? payload.shipments[0] : null
  return isRecord(first) && "shipmentId" in first ? payload : null
}

function readShipment(
  shipment: PostnordShipment,
  asked: string | null,
  path: string,
  updates: TrackingUpdate[],
  problems: Problem[],
): void {
  const { shipmentId } = shipment
  const items = itemsOf(shipment, path, problems)
  const together = items.length === 0 || isSame(asked, shipmentId)
  const groups = together ? [items] : items.map((item) => [item])
  for (const group of groups) {
    const own = together ? shipmentId : (group[0]?.item.itemId ?? shipmentId)
    const number = items.length === 1 ? (asked ?? own) : own
    try {
      updates.push(readItems(shipment, group, number))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path: group[0]?.path ?? path, reason: error.message })
    }
  }
}

function itemsOf(shipment: PostnordShipment, path: string, problems: Problem[]): PlacedItem[] {
  if (shipment.items === undefined || shipment.items === null) return []
  if (!Array.isArray(shipment.items)) {
    problems.push({ path: `${path}.items`, reason: "not a list" })
    return []
  }
  return shipment.items.flatMap((raw: unknown, index) => {
    const itemPath = `${path}.items[${index}]`
    const parsed = postnordItemSchema.safeParse(raw)
    if (parsed.success) return [{ item: parsed.data, path: itemPath }]
    problems.push({ path: itemPath, reason: "not an item" })
    return []
  })
}

function isSame(asked: string | null, shipmentId: string | null): boolean {
  const number = normaliseTrackingNumber(asked ?? "")
  return number !== null && number === normaliseTrackingNumber(shipmentId ?? "")
}

/** A number that can't be one comes as a fault, which names it. */
function readEmpty(faults: PostnordFaults, asked: string | null): Normalised {
  const fault = faults?.faults?.find((entry) => entry)
  if (!fault) return noRecord("postnord", "postnord", asked, nothingKnown)
  const said = `${fault.explanationText ?? "no reason"} (${fault.faultCode ?? "no code"})`
  if (fault.faultCode !== "invalidIdentifier") {
    throw new AppError("invalid", `PostNord answered with an error: ${said}.`)
  }
  const named = fault.paramValues?.find((entry) => entry?.param === "identifier")?.value
  return noRecord("postnord", "postnord", asked ?? named, `${nothingKnown} It says: ${said}.`)
}

const nothingKnown = "PostNord has no record of this number."

function notPostnord(reason: string): AppError {
  return new AppError("invalid", `This is not a PostNord payload: ${reason}.`)
}

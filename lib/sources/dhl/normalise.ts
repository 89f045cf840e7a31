import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { dhlShipmentSchema } from "@/lib/sources/dhl/schema"
import { readShipment } from "@/lib/sources/dhl/shipment"
import { noRecord } from "@/lib/sources/no-record"
import { readList } from "@/lib/sources/read-list"
import { isRecord, readText } from "@/lib/sources/text"

/**
 * Reads an answer of DHL's unified tracking, or of MyDHL. Pure. Throws AppError `invalid` when it is
 * neither, or another problem than a number without record.
 */
export function normalise(payload: unknown, asked?: string | null): Normalised {
  if (!isRecord(payload)) throw notDhl("an answer is a JSON object")
  const { shipments, status } = payload
  if (Array.isArray(shipments)) return readShipments(shipments)
  if (Array.isArray(payload.events) && isShipment(payload)) return readShipments([payload])
  if (Number(status) === 404 && "title" in payload) return unknownNumber(payload, asked)
  const detail = readText(payload.detail ?? payload.title, 300)
  throw notDhl(detail ? `it tells of a problem: ${detail}` : "it has no shipments")
}

function readShipments(entries: readonly unknown[]): Normalised {
  const { updates, problems } = readList(entries, "shipments", (entry) => {
    if (!isRecord(entry) || !isShipment(entry)) {
      throw notDhl("a shipment has id, and status or events")
    }
    return readShipment(dhlShipmentSchema.parse(entry))
  })
  if (updates.length > 0) return { updates, problems, ignored: null }
  if (entries.length > 0) throw notDhl(problems[0]?.reason ?? "no shipment can be read")
  return {
    updates: [],
    problems: [],
    ignored: "DHL's answer holds no shipments.",
    notFound: true,
  }
}

/** An answer to a poll tells nothing of the service, and so of the carrier that was asked about. */
function unknownNumber(payload: Record<string, unknown>, asked?: string | null): Normalised {
  const reason = readText(payload.detail ?? payload.title, 300) ?? "No result found."
  const named = /\/([^/?]+)$/.exec(readText(payload.instance, 200) ?? "")?.[1]
  if (asked || !named) return { updates: [], problems: [], ignored: reason, notFound: true }
  return noRecord("dhl", "dhl", named, reason)
}

function isShipment(entry: Record<string, unknown>): boolean {
  return (
    ("id" in entry || "shipmentTrackingNumber" in entry) && ("status" in entry || "events" in entry)
  )
}

function notDhl(reason: string): AppError {
  return new AppError("invalid", `This is not a DHL payload: ${reason}.`)
}

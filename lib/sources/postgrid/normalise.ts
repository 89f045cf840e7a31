import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { isKind, kindOfId, postgridKinds } from "@/lib/sources/postgrid/kinds"
import { readOrder } from "@/lib/sources/postgrid/order"
import { postgridOrderSchema } from "@/lib/sources/postgrid/schema"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads a PostGrid payload: the event of a webhook, the order that GET answers, or a list of orders.
 * Pure. Throws AppError `invalid` when it is none of these. Other events, and orders that have no
 * tracking number yet, are sound and ignored: a shipment is known by its number, and most mail never
 * gets one.
 */
export function normalise(payload: unknown): Normalised {
  if (!isRecord(payload)) throw notPostgrid("an order is a JSON object")
  if (payload.object === "list" && Array.isArray(payload.data))
    return readOrders(payload.data, true)
  if (isOrder(payload)) return readOrders([payload], false)
  const { type, data } = payload
  if (typeof type !== "string" || !/^[a-z_]{1,40}\.[a-z_.]{1,40}$/.test(type) || !isRecord(data)) {
    throw notPostgrid(
      "it is neither an event with type and data, nor an order with an id such as letter_...",
    )
  }
  if (!isFollowed(type))
    return ignored(`PostGrid's event ${type} tells nothing of where an order is.`)
  if (!isOrder(data)) throw notPostgrid(`the data of ${type} is not an order`)
  return readOrders([data], false)
}

function readOrders(entries: readonly unknown[], listed: boolean): Normalised {
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  let waiting: string | null = null
  for (const [index, entry] of entries.entries()) {
    if (!isRecord(entry) || !isOrder(entry)) {
      problems.push({ path: `data[${index}]`, reason: "not an order" })
      continue
    }
    const order = postgridOrderSchema.parse(entry)
    const update = readOrder(order)
    if (update) updates.push(update)
    else
      waiting ??= `The order ${order.id ?? ""} has no tracking number yet (status ${order.status ?? "unknown"}).`
  }
  if (updates.length > 0) return { updates, problems, ignored: null }
  if (waiting) return { updates, problems, ignored: waiting }
  if (listed && entries.length === 0) return ignored("The list holds no orders.")
  throw notPostgrid("the list holds no orders")
}

function isOrder(payload: Record<string, unknown>): boolean {
  const { id, object } = payload
  const kind = typeof object === "string" && isKind(object)
  const known = typeof id === "string" && kindOfId(id) !== null
  return (kind || known) && orderFields.some((field) => field in payload)
}

const orderFields = ["status", "trackingNumber", "carrierTracking"]

const followed = new Set(
  Object.keys(postgridKinds).flatMap((kind) => [`${kind}.created`, `${kind}.updated`]),
)

function isFollowed(type: string): boolean {
  return followed.has(type)
}

function ignored(reason: string): Normalised {
  return { updates: [], problems: [], ignored: reason }
}

function notPostgrid(reason: string): AppError {
  return new AppError("invalid", `This is not a PostGrid payload: ${reason}.`)
}

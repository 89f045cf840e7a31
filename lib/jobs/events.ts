import { eventType } from "inngest"
import { z } from "zod"
import { outboxEvents } from "@/lib/db/outbox"

const id = z.string().min(1)

/** Every event names its team; an outbox row does so in a column of its own. */
const team = { teamId: id }

// What domains ask for, through the outbox.
export const payloadReceived = eventType("payload/received", {
  schema: outboxEvents["payload/received"].extend(team),
})
export const shipmentChanged = eventType("shipment/changed", {
  schema: outboxEvents["shipment/changed"].extend(team),
})
export const notificationSend = eventType("notification/send", {
  schema: outboxEvents["notification/send"].extend(team),
})
export const taskStarted = eventType("task/started", {
  schema: outboxEvents["task/started"].extend(team),
})
export const parcelStarted = eventType("sandbox/parcel.started", {
  schema: outboxEvents["sandbox/parcel.started"].extend(team),
})

/** One connection's shipments whose check is due; from one job to another. */
export const pollDue = eventType("poll/due", {
  schema: z.object({ ...team, connectionId: id, shipmentIds: z.array(id).min(1) }),
})

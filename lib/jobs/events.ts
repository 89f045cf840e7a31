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
// The same of one team together, as lib/jobs/bundle makes them of the outbox: a function that follows
// changes takes these. The single ones come only where something is to be tried alone.
export const payloadsReceived = eventType("payloads/received", {
  schema: z.object({ ...team, payloads: z.array(outboxEvents["payload/received"]).min(1) }),
})
export const shipmentsChanged = eventType("shipments/changed", {
  schema: z.object({ ...team, changes: z.array(outboxEvents["shipment/changed"]).min(1) }),
})
export const notificationSend = eventType("notification/send", {
  schema: outboxEvents["notification/send"].extend(team),
})
export const notificationsSend = eventType("notifications/send", {
  schema: z.object({ ...team, decisions: z.array(outboxEvents["notification/send"]).min(1) }),
})
export const taskStarted = eventType("task/started", {
  schema: outboxEvents["task/started"].extend(team),
})
export const alertMail = eventType("alert/mail", {
  schema: outboxEvents["alert/mail"].extend(team),
})
export const alertDeliver = eventType("alert/deliver", {
  schema: outboxEvents["alert/deliver"].extend(team),
})
export const parcelStarted = eventType("sandbox/parcel.started", {
  schema: outboxEvents["sandbox/parcel.started"].extend(team),
})

/** One connection's shipments whose check is due; from one job to another. */
export const pollDue = eventType("poll/due", {
  schema: z.object({ ...team, connectionId: id, shipmentIds: z.array(id).min(1) }),
})

import type { Trigger } from "@/lib/notifications/schema"

/** What most shops should begin with: what nobody else tells as well, and what a recipient must act on. */
export const recommended: readonly Trigger[] = [
  "out_for_delivery",
  "ready_for_pickup",
  "delivery_failed",
  "action_required",
  "pickup_reminder",
]

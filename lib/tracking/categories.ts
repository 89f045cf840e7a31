/** The 14 categories of the cross-carrier model, spelled so everywhere; labels are translated at the edge. */
export const categories = [
  "AvailableForPickup",
  "Change",
  "Delayed",
  "Delivered",
  "DeliveryFailure",
  "Error",
  "Exception",
  "Expired",
  "Info",
  "Internal",
  "InTransit",
  "Notification",
  "OutForDelivery",
  "System",
] as const

export type Category = (typeof categories)[number]

/** What a recipient's progress bar shows, in order, and the two ways off the path. */
export const milestones = [
  "label_created",
  "handed_over",
  "in_transit",
  "out_for_delivery",
  "ready_for_pickup",
  "delivered",
  "needs_attention",
  "returned",
] as const

export type Milestone = (typeof milestones)[number]

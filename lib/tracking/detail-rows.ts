import type { Category, Milestone } from "@/lib/tracking/categories"

/**
 * pre: the carrier does not have the parcel yet. ret: on the way back to the sender, or back.
 * terminal: nothing more will happen. lost: lost or destroyed. void: cancelled. ours: said by
 * Porchlight itself, not by a carrier.
 */
export type Flag = "pre" | "ret" | "terminal" | "customs" | "damaged" | "lost" | "void" | "ours"

/** Whose queue an exception goes to. */
type Owner = "support" | "fulfilment" | "operations" | "finance"

export interface Detail {
  category: Category
  /** What the progress bar shows when this is the deciding event; null leaves the bar where it is. */
  milestone: Milestone | null
  flags: readonly Flag[]
  /** Unless the payload says otherwise (rule 11). */
  actionRequired: boolean
  /** Shown on the public page. */
  customerVisible: boolean
  owner: Owner | null
  /** status or status/substatus, as Shippo's API would say it. */
  shippo: string
  /** status/statusDetail, as PostGrid's API would say it. */
  postgrid: string
}

type Row = Partial<Omit<Detail, "category">>

const shown = { flags: [], actionRequired: false, customerVisible: true, owner: null } as const
const untold = { shippo: "UNKNOWN/other", postgrid: "unknown/status_update" }

/** How the way back reads in both vocabularies. */
export const back = { shippo: "RETURNED/returntosender", postgrid: "return_to_sender/return" }

export function pre(row: Row = {}): Detail {
  return {
    ...shown,
    category: "Info",
    milestone: "label_created",
    flags: ["pre"],
    shippo: "PRE_TRANSIT",
    postgrid: "pre_transit/status_update",
    ...row,
  }
}

export function moving(row: Row = {}): Detail {
  return {
    ...shown,
    category: "InTransit",
    milestone: "in_transit",
    shippo: "TRANSIT/package_processed",
    postgrid: "in_transit/in_transit",
    ...row,
  }
}

export function outForDelivery(row: Row = {}): Detail {
  return {
    ...shown,
    category: "OutForDelivery",
    milestone: "out_for_delivery",
    shippo: "TRANSIT/outfordelivery",
    postgrid: "out_for_delivery/out_for_delivery",
    ...row,
  }
}

export function ready(row: Row = {}): Detail {
  return {
    ...shown,
    category: "AvailableForPickup",
    milestone: "ready_for_pickup",
    actionRequired: true,
    shippo: "TRANSIT/pickup_available",
    postgrid: "available_for_pickup/arrived_at_pickup_location",
    ...row,
  }
}

export function delivered(row: Row = {}): Detail {
  return {
    ...shown,
    category: "Delivered",
    milestone: "delivered",
    flags: ["terminal"],
    shippo: "DELIVERED/delivered",
    postgrid: "delivered/arrived_at_destination",
    ...row,
  }
}

export function attemptFailed(row: Row = {}): Detail {
  return {
    ...shown,
    category: "DeliveryFailure",
    milestone: "needs_attention",
    actionRequired: true,
    owner: "support",
    shippo: "TRANSIT/delivery_attempted",
    postgrid: "failure/failure",
    ...row,
  }
}

export function delayed(row: Row = {}): Detail {
  return {
    ...shown,
    category: "Delayed",
    milestone: null,
    shippo: "TRANSIT/delayed",
    postgrid: "in_transit/delayed",
    ...row,
  }
}

export function problem(row: Row = {}): Detail {
  return {
    ...shown,
    category: "Exception",
    milestone: "needs_attention",
    owner: "operations",
    shippo: "TRANSIT/contact_carrier",
    postgrid: "in_transit/held",
    ...row,
  }
}

/** An exception after which nothing more will happen. */
export function ended(row: Row & { flags: readonly Flag[] }): Detail {
  return problem({
    shippo: "FAILURE/package_lost",
    postgrid: "failure/failure",
    ...row,
    flags: ["terminal", ...row.flags],
  })
}

export function change(row: Row = {}): Detail {
  return {
    ...shown,
    category: "Change",
    milestone: null,
    shippo: "TRANSIT/delivery_rescheduled",
    postgrid: "in_transit/status_update",
    ...row,
  }
}

export function info(row: Row = {}): Detail {
  return { ...shown, ...untold, category: "Info", milestone: null, ...row }
}

export function notified(row: Row = {}): Detail {
  return { ...shown, ...untold, category: "Notification", milestone: null, ...row }
}

export function failed(category: "Error" | "Expired", row: Row = {}): Detail {
  const milestone = category === "Expired" ? "needs_attention" : null
  const postgrid = category === "Error" ? "error/unknown" : untold.postgrid
  return { ...shown, ...untold, category, milestone, owner: "support", postgrid, ...row }
}

export function internal(row: Row = {}): Detail {
  return {
    ...shown,
    ...untold,
    category: "Internal",
    milestone: null,
    customerVisible: false,
    ...row,
  }
}

export function system(row: Row = {}): Detail {
  return {
    ...shown,
    ...untold,
    category: "System",
    milestone: null,
    customerVisible: false,
    ...row,
  }
}

import type { ShippoCode } from "@/prisma/factories/shippo"
import type { DemoCarrier } from "@/prisma/seed/lanes"
import type { Plot } from "@/prisma/seed/plots"

/** Some parcels of one story. */
export interface Part {
  plot: Plot
  count: number
  /**
   * past: the story is over, begun so many days ago. now: the last scan up to `until` (somewhere on the
   * way when it is `moving`) happened within the last `withinHours`, and nothing since.
   */
  when:
    | { past: readonly [number, number] }
    | { until: ShippoCode | "moving"; withinHours: number; olderThanHours?: number }
  carriers?: readonly DemoCarrier[]
  /** Only lanes through customs. */
  customs?: true
}

/** What the shop's last 45 days were like. */
export const cast: readonly Part[] = [
  { plot: "arrives", count: 138, when: { past: [6, 45] } },
  { plot: "late", count: 20, when: { past: [12, 45] } },
  { plot: "second_try", count: 14, when: { past: [10, 45] } },
  { plot: "collected", count: 16, when: { past: [9, 45] }, carriers: ["postnord", "ups", "usps"] },
  { plot: "papers", count: 6, when: { past: [12, 45] }, customs: true },
  { plot: "address_mended", count: 5, when: { past: [11, 40] } },
  { plot: "unclaimed", count: 4, when: { past: [30, 45] }, carriers: ["postnord", "ups"] },
  { plot: "turned_away", count: 4, when: { past: [18, 40] } },
  { plot: "lost", count: 3, when: { past: [22, 45] } },

  { plot: "arrives", count: 60, when: { until: "moving", withinHours: 16 } },
  { plot: "arrives", count: 24, when: { until: "outfordelivery", withinHours: 2 } },
  { plot: "arrives", count: 22, when: { until: "delivered", withinHours: 50 } },
  { plot: "label", count: 12, when: { until: "information_received", withinHours: 20 } },
  {
    plot: "label",
    count: 7,
    when: { until: "information_received", withinHours: 230, olderThanHours: 100 },
  },
  { plot: "late", count: 12, when: { until: "delayed", withinHours: 22 } },
  {
    plot: "collected",
    count: 14,
    when: { until: "pickup_available", withinHours: 60 },
    carriers: ["postnord", "ups", "usps"],
  },
  { plot: "second_try", count: 7, when: { until: "delivery_attempted", withinHours: 14 } },
  { plot: "notice", count: 4, when: { until: "notice_left", withinHours: 30 }, carriers: ["usps"] },
  { plot: "no_entry", count: 2, when: { until: "location_inaccessible", withinHours: 30 } },
  { plot: "undeliverable", count: 2, when: { until: "package_undeliverable", withinHours: 40 } },
  { plot: "address", count: 5, when: { until: "address_issue", withinHours: 40 } },
  { plot: "papers", count: 5, when: { until: "package_held", withinHours: 30 }, customs: true },
  { plot: "damaged", count: 3, when: { until: "package_damaged", withinHours: 60 } },
  { plot: "turned_away", count: 4, when: { until: "returntosender", withinHours: 40 } },
  { plot: "rescheduled", count: 3, when: { until: "delivery_rescheduled", withinHours: 20 } },
]

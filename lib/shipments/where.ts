import type { Prisma } from "@/lib/db/generated/client"
import type { Mark, ShipmentFilter } from "@/lib/shipments/filter"
import { type SearchTerms, searchTerms } from "@/lib/shipments/search"
import type { Category } from "@/lib/tracking/categories"

/** The database condition of a filter. `now` decides what is late or unscanned for too long. */
export function shipmentWhere(filter: ShipmentFilter, now: Date): Prisma.ShipmentWhereInput {
  const terms = searchTerms(filter.text)
  return {
    AND: [
      filter.marks.includes("archived") ? { archivedAt: { not: null } } : { archivedAt: null },
      ...filter.marks.map((mark) => markWhere[mark](now)),
      ...(filter.categories.length > 0 ? [{ category: { in: [...filter.categories] } }] : []),
      ...(filter.carriers.length > 0 ? [{ carrier: { in: [...filter.carriers] } }] : []),
      ...(terms ? [textWhere(terms)] : []),
    ],
  }
}

const hour = 3_600_000

/** A label is printed at night and scanned the next day: until then its silence means nothing. */
const firstScanHours = 24

const troubled: Category[] = ["DeliveryFailure", "Exception", "Error", "Expired"]

const markWhere: Record<Mark, (now: Date) => Prisma.ShipmentWhereInput> = {
  // A parcel that waits at a pickup point is the recipient's to act on.
  attention: () => ({
    category: { not: "AvailableForPickup" },
    OR: [{ actionRequired: true }, { category: { in: troubled }, terminal: false }],
  }),
  no_first_scan: (now) => ({
    handedOverAt: null,
    terminal: false,
    createdAt: { lt: new Date(now.getTime() - firstScanHours * hour) },
  }),
  // Many estimates name a day only, so a day must pass before they are missed.
  late: (now) => ({
    terminal: false,
    OR: [
      { category: "Delayed" },
      { promisedAt: { lt: now } },
      { eta: { lt: new Date(now.getTime() - 24 * hour) } },
    ],
  }),
  archived: () => ({}),
}

function textWhere(terms: SearchTerms): Prisma.ShipmentWhereInput {
  return {
    OR: [
      { trackingNumber: { in: terms.numbers } },
      ...(terms.words.length > 0 ? [{ AND: terms.words.map(contains) }] : []),
      ...(terms.compact ? [contains(terms.compact)] : []),
    ],
  }
}

/** LIKE would read _ and % in a number or an address as wildcards. */
function contains(fragment: string): Prisma.ShipmentWhereInput {
  return { searchText: { contains: fragment.replace(/[\\%_]/g, "\\$&") } }
}

import type { z } from "zod"
import type { TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { countSelected } from "@/lib/inbox/replay-selection"
import type { ReplaySelection, replayRangeSchema } from "@/lib/inbox/schema"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

export type ReplayRange = z.infer<typeof replayRangeSchema>

/** How many numbers a range takes. */
const numbersLimit = 1000

/**
 * The payloads that a person means by a range. Throws AppError `invalid` for numbers that the team does
 * not follow, naming the first of them.
 */
export async function selectionOf(db: TeamDb, range: ReplayRange): Promise<ReplaySelection> {
  const { fate, numbers, ...rest } = range
  const wanted = numbersIn(numbers)
  if (wanted.length > numbersLimit) {
    throw new AppError("invalid", `Give at most ${numbersLimit} numbers at a time.`, {
      field: "numbers",
    })
  }
  const selection = { ...rest, ...(fate ? { fates: [fate] } : {}) }
  if (wanted.length === 0) return selection
  const followed = await db.shipment.findMany({
    where: { trackingNumber: { in: wanted } },
    select: { id: true, trackingNumber: true },
  })
  const known = new Set(followed.map(({ trackingNumber }) => trackingNumber))
  const unknown = wanted.filter((number) => !known.has(number))
  if (unknown.length > 0) throw notFollowed(unknown)
  return { ...selection, shipmentIds: followed.map(({ id }) => id) }
}

/** How many payloads a range has. */
export async function countRange(db: TeamDb, range: ReplayRange): Promise<number> {
  return countSelected(db, await selectionOf(db, range))
}

function numbersIn(text: string): string[] {
  const numbers = text.split(/[\s,;]+/).flatMap((one) => normaliseTrackingNumber(one) ?? [])
  return [...new Set(numbers)]
}

function notFollowed(unknown: readonly string[]) {
  const named = unknown.slice(0, 3).join(", ")
  const more = unknown.length > 3 ? ` and ${unknown.length - 3} more` : ""
  return new AppError("invalid", `You do not follow ${named}${more}.`, { field: "numbers" })
}

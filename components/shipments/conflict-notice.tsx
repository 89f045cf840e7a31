import { Notice } from "@/components/ui/notice"
import type { Conflict } from "@/lib/tracking/merge"

const words: Record<Conflict, string> = {
  two_places:
    "Its sources name two places at one time. The later scan is shown as where it is; both are in the timeline.",
  delivered_and_moving:
    "One source says delivered, another one told of movement later. Delivered stands until the parcel comes back; ask the carrier if the customer has not got it.",
}

/** What the sources of a shipment contradict each other about, and which word stands meanwhile. */
export function ConflictNotice({ conflict }: { conflict: string | null }) {
  if (!isConflict(conflict)) return null
  return <Notice tone="late">{words[conflict]}</Notice>
}

function isConflict(conflict: string | null): conflict is Conflict {
  return conflict !== null && Object.hasOwn(words, conflict)
}

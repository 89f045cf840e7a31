import { PastTime } from "@/components/shipments/past-time"
import { stateWords } from "@/lib/shipments/detail-words"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** What a scan was taken to mean before, where a replay read it anew; the newest reading first. */
export function EarlierReadings({ event }: { event: ShipmentData["events"][number] }) {
  return event.readings.map(({ id, category, detail, replacedAt }) => (
    <p key={id} className="text-muted-foreground text-xs">
      Read differently before: {stateWords(category, detail)}, until <PastTime at={replacedAt} />
    </p>
  ))
}

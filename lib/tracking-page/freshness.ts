import { agoText } from "@/lib/languages/dates"
import type { Speech } from "@/lib/languages/speak"
import type { Clock } from "@/lib/tracking-page/clock"
import type { EventInput, ShipmentInput } from "@/lib/tracking-page/input"

/** How old the page's news is. */
export interface Freshness {
  text: string
  /** An open page counts on by putting the time into `{ago}`. */
  counting: string
  iso: string
  /** Instead, while the source does not answer. */
  failing: string | null
}

/** News is as fresh as the last time that the source told us anything, not as the last failed try. */
export function freshnessOf(
  shipment: ShipmentInput,
  visible: readonly EventInput[],
  carrier: string,
  clock: Clock,
  { language, say }: Speech,
): Freshness {
  const failing = shipment.checkFailures > 0 && !shipment.terminal
  const answered = shipment.checkFailures > 0 ? null : shipment.lastCheckedAt
  const told = [
    shipment.createdAt,
    shipment.etaReadAt,
    answered,
    ...visible.map((e) => e.receivedAt),
  ]
  const at = new Date(Math.max(...told.map((instant) => instant?.getTime() ?? 0)))
  const minutes = clock.minutesSince(at)
  const ago = agoText(minutes, language)
  return {
    text: minutes < 1 ? say("live.updatedNow") : say("live.updated", { ago }),
    counting: say("live.updated", { ago: "{ago}" }),
    iso: at.toISOString(),
    failing: failing ? say("source.down", { carrier, ago }) : null,
  }
}

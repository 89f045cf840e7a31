import type { Speech } from "@/lib/languages/speak"
import type { Clock } from "@/lib/tracking-page/clock"
import type { EventInput, ShipmentInput } from "@/lib/tracking-page/input"
import { type Told, toldAt } from "@/lib/tracking-page/told"

/** How old the page's news is. */
export interface Freshness extends Told {
  /** The source does not answer; the sentence says so. */
  failing: boolean
}

/** News is as fresh as the last time that the source told us anything, not as the last failed try. */
export function freshnessOf(
  shipment: ShipmentInput,
  visible: readonly EventInput[],
  carrier: string,
  clock: Clock,
  speech: Speech,
): Freshness {
  const { say } = speech
  const failing = shipment.checkFailures > 0 && !shipment.terminal
  const answered = shipment.checkFailures > 0 ? null : shipment.lastCheckedAt
  const heard = [shipment.etaReadAt, answered, ...visible.map((event) => event.receivedAt)].flatMap(
    (instant) => instant?.getTime() ?? [],
  )
  const at = new Date(Math.max(shipment.createdAt.getTime(), ...heard))
  const told = toldAt(at, clock, speech, (ago) => {
    if (!failing) return say("live.updated", { ago })
    return heard.length === 0
      ? say("source.downWithoutNews", { carrier })
      : say("source.down", { carrier, ago })
  })
  return { ...told, failing }
}

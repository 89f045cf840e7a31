import { createHash } from "node:crypto"
import type { TrackingEvent } from "@/lib/tracking/event"

/**
 * What makes an event one event: source, wall clock (else the instant), code, place and words. The
 * same scan told twice has the same key, whoever read it and whatever it was taken to mean.
 *
 * The wall clock goes before the instant, since a source may tell one scan with a zone in a poll and
 * without in a webhook. The words always count: codes are too coarse (Shippo says TRANSIT of two
 * scans within one minute), and a scan shown twice does less harm than a scan lost.
 */
export function dedupeKey(source: string, event: TrackingEvent): string {
  const { city, region, postalCode, country } = event.location
  const content = [
    source,
    event.localTime ?? event.occurredAt.toISOString(),
    event.carrierCode,
    city,
    region,
    postalCode,
    country,
    event.message,
  ].map(plain)
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 40)
}

/** Case, spacing and punctuation are typography, not content. */
function plain(text: string | null): string {
  return (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

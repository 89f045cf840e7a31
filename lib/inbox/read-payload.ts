import { reasonOf } from "@/lib/errors"
import { applyMappings, type CodeMeaning } from "@/lib/inbox/apply-mappings"
import { storable } from "@/lib/inbox/storable"
import { sourceOf } from "@/lib/sources/registry"
import type { TrackingUpdate } from "@/lib/tracking/event"

type PayloadReading =
  | {
      understood: true
      updates: TrackingUpdate[]
      problems: { path: string; reason: string }[]
    }
  | { understood: false; fate: "failed" | "ignored"; reason: string }

/**
 * What a stored payload says by the source's tables of today and the team's own meanings. Pure; what
 * is wrong with the payload is its reason. Updates come in a fixed order of shipments, so that two
 * writers that lock them in turn never wait for each other.
 */
export function readPayload(
  payload: { source: string; body: Uint8Array; subject: string | null },
  meanings: readonly CodeMeaning[],
): PayloadReading {
  try {
    const source = sourceOf(payload.source)
    const said = source.normalise(source.parse(payload.body), payload.subject)
    if (said.ignored !== null) return { understood: false, fate: "ignored", reason: said.ignored }
    const updates = said.updates.toSorted((a, b) => (numberKey(a) < numberKey(b) ? -1 : 1))
    const problems = [...said.problems, ...updates.flatMap((update) => update.problems)]
    return {
      understood: true,
      updates: updates.map((update) => applyMappings(update, meanings)),
      problems: problems.map(({ path, reason }) => ({
        path: storable(path),
        reason: storable(reason),
      })),
    }
  } catch (error) {
    return { understood: false, fate: "failed", reason: storable(reasonOf(error)) }
  }
}

function numberKey(update: TrackingUpdate) {
  return `${update.carrier}/${update.trackingNumber}`
}

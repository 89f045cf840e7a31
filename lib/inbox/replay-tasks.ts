import { z } from "zod"
import { takenBack } from "@/lib/db/savepoint"
import type { TeamDb } from "@/lib/db/scope"
import { replayPayloads } from "@/lib/inbox/replay"
import { countParts, nextPart, replayCursorSchema } from "@/lib/inbox/replay-parts"
import {
  payloadsOfBoth,
  type ReplayReport,
  replayReportSchema,
  withPart,
} from "@/lib/inbox/replay-report"
import { type PinnedSelection, pinnedSelectionSchema } from "@/lib/inbox/schema"
import { defineKind, type TaskPlace } from "@/lib/tasks/kind"

/** Few enough for one transaction that holds the locks of all their shipments. */
const payloadsOfAStep = 25

/** The dry run of a replay: each part is really done, and taken back. */
export const planReplayKind = defineKind({
  key: "replay_plan",
  input: z.object({ selection: pinnedSelectionSchema }),
  cursor: replayCursorSchema,
  report: replayReportSchema,
  count: (db, { selection }) => countParts(db, selection),
  step: (tx, place) => takePart(tx, { ...place, selection: place.input.selection, notify: null }),
})

/** Processing a selection of payloads again, oldest first. */
export const replayKind = defineKind({
  key: "replay",
  input: z.object({ selection: pinnedSelectionSchema, notify: z.boolean() }),
  cursor: replayCursorSchema,
  report: replayReportSchema,
  count: (db, { selection }) => countParts(db, selection),
  step: (tx, place) => takePart(tx, { ...place, ...place.input }),
})

type Place = TaskPlace<
  unknown,
  z.infer<typeof replayCursorSchema>,
  z.infer<typeof replayReportSchema>
>

/** `notify` is null in a dry run. */
async function takePart(
  tx: TeamDb,
  place: Place & { selection: PinnedSelection; notify: boolean | null },
) {
  const { selection, notify, cursor, now, report } = place
  const { payloads, next } = await nextPart(tx, selection, cursor, payloadsOfAStep)
  const part =
    notify === null
      ? await takenBack(tx, () => replayPayloads(tx, payloads, { now, notify: false }))
      : await replayPayloads(tx, payloads, { now, notify })
  const failed = part.failures.length
  return {
    done: payloads.length - failed,
    failed,
    cursor: next,
    report: withPart(report, part, notify === null ? await together(tx, report, part, now) : []),
  }
}

/** What this part and those before come to for the shipments that both change, as it would be done. */
async function together(tx: TeamDb, report: ReplayReport, part: ReplayReport, now: Date) {
  const ids = payloadsOfBoth(report, part)
  if (ids.length === 0) return []
  const payloads = await tx.inboundPayload.findMany({
    where: { id: { in: ids } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  })
  const options = { now, notify: false }
  const { shipments } = await takenBack(tx, () => replayPayloads(tx, payloads, options))
  return shipments
}

"use server"

import { revalidatePath } from "next/cache"
import { applyReplay, planReplay, type ReplayResult } from "@/lib/inbox/replay"
import { type ReplaySelection, replaySelectionSchema } from "@/lib/inbox/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

/** The dry run of a replay; changes nothing. */
export async function planReplayAction(
  selection: ReplaySelection,
): Promise<{ result: ActionResult; plan: ReplayResult | null }> {
  let plan: ReplayResult | null = null
  const result = await runAction(replaySelectionSchema, selection, async (input) => {
    const { db } = await requireManager()
    plan = await planReplay(db, input, { now: new Date() })
    return null
  })
  return { result, plan }
}

/** Processes payloads again. Recipients are told nothing. */
export async function applyReplayAction(selection: ReplaySelection): Promise<ActionResult> {
  return runAction(replaySelectionSchema, selection, async (input) => {
    const { db } = await requireManager()
    const done = await applyReplay(db, input, { now: new Date(), notify: false })
    revalidatePath("/settings/sources", "layout")
    revalidatePath("/shipments", "layout")
    const changed = done.shipments.length
    if (changed === 0) return "Processed again. No shipment changed."
    return `Processed again. ${changed === 1 ? "1 shipment" : `${changed} shipments`} changed.`
  })
}

"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { inTransaction } from "@/lib/db/scope"
import { dryRunKind } from "@/lib/notifications/dry-run/dry-run"
import { dryRunDays } from "@/lib/notifications/dry-run/schema"
import { saveRule, saveSettings } from "@/lib/notifications/mutations"
import { resendByHand } from "@/lib/notifications/resend"
import { loadSettings } from "@/lib/notifications/rule-book"
import { ruleSchema, settingsSchema, triggers } from "@/lib/notifications/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager, requireMember } from "@/lib/session/session"
import { startTask } from "@/lib/tasks/mutations"

const proposalSchema = z.object({
  rules: z.array(ruleSchema).max(triggers.length),
  settings: settingsSchema,
})

type Proposal = z.input<typeof proposalSchema>

/** Puts rules and settings in force; what they were decided on before stays decided. */
export async function saveRulesAction(proposal: Proposal): Promise<ActionResult> {
  return runAction(proposalSchema, proposal, async ({ rules, settings }) => {
    const { db } = await requireManager()
    await inTransaction(db, async (tx) => {
      for (const rule of rules) await saveRule(tx, rule)
      // Who sends stands on a page of its own, and may have changed since this one was opened.
      const { senderName, senderLocalPart } = await loadSettings(tx)
      await saveSettings(tx, { ...settings, senderName, senderLocalPart })
    })
    revalidatePath("/settings/notifications")
    const on = rules.filter(({ enabled }) => enabled).length
    return on === 0 ? "Saved. No mail is on." : `Saved. ${on} of ${triggers.length} mails are on.`
  })
}

/** Tries rules and settings on the last 30 days; nothing is sent. Gives the task to follow. */
export async function startDryRunAction(
  proposal: Proposal,
): Promise<{ result: ActionResult; taskId: string | null }> {
  let taskId: string | null = null
  const result = await runAction(proposalSchema, proposal, async (proposed) => {
    const { db, user } = await requireManager()
    const since = new Date(Date.now() - dryRunDays * 86_400_000)
    taskId = await startTask(db, {
      kind: dryRunKind,
      input: { ...proposed, since },
      by: { userId: user.id, name: user.name },
    })
    return null
  })
  return { result, taskId }
}

/** Sends the last mail of a shipment to its recipient once more. */
export async function resendMailAction(shipmentId: string): Promise<ActionResult> {
  return runAction(z.uuid(), shipmentId, async (id) => {
    const { db, user } = await requireMember()
    await resendByHand(db, id, { userId: user.id, name: user.name }, { now: new Date() })
    revalidatePath(`/shipments/${id}`)
    return "The mail goes out again now."
  })
}

"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { triggerLabels } from "@/lib/notifications/labels"
import { setRule } from "@/lib/notifications/mutations"
import { resendByHand } from "@/lib/notifications/resend"
import { ruleSchema, type Trigger } from "@/lib/notifications/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager, requireMember } from "@/lib/session/session"

/** Turns one trigger's mail on or off. */
export async function setRuleAction(trigger: Trigger, enabled: boolean): Promise<ActionResult> {
  return runAction(
    ruleSchema.pick({ trigger: true, enabled: true }),
    { trigger, enabled },
    async (rule) => {
      const { db } = await requireManager()
      await setRule(db, rule.trigger, rule.enabled)
      revalidatePath("/settings/notifications")
      return `${triggerLabels[rule.trigger].name}: ${rule.enabled ? "on" : "off"}.`
    },
  )
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

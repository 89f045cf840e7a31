"use server"

import { revalidatePath } from "next/cache"
import { triggerLabels } from "@/lib/notifications/labels"
import { setRule } from "@/lib/notifications/mutations"
import { ruleSchema, type Trigger } from "@/lib/notifications/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

/** Turns one trigger's mail on or off. */
export async function setRuleAction(trigger: Trigger, enabled: boolean): Promise<ActionResult> {
  return runAction(ruleSchema, { trigger, enabled }, async (rule) => {
    const { db } = await requireManager()
    await setRule(db, rule.trigger, rule.enabled)
    revalidatePath("/settings/notifications")
    return `${triggerLabels[rule.trigger].name}: ${rule.enabled ? "on" : "off"}.`
  })
}

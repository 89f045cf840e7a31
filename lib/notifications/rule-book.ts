import type { TeamDb } from "@/lib/db/scope"
import {
  conditionsSchema,
  plainRule,
  plainSettings,
  type Rule,
  type Rules,
  type Settings,
  type Trigger,
  triggers,
} from "@/lib/notifications/schema"

/** The team's rule of every trigger; one never set is off. */
export async function loadRuleBook(db: TeamDb): Promise<Rules> {
  const rules = await listRules(db)
  return Object.fromEntries(rules.map((rule) => [rule.trigger, rule])) as Record<Trigger, Rule>
}

/** The same as a list, in the order of a parcel's way. */
export async function listRules(db: TeamDb): Promise<Rule[]> {
  const found = await db.notificationRule.findMany({ omit: { id: true, teamId: true } })
  return triggers.map((trigger) => {
    const stored = found.find((rule) => rule.trigger === trigger)
    if (!stored) return plainRule(trigger)
    const { enabled, delayMinutes, toRecipient, copies } = stored
    // Conditions that a newer version wrote are not dropped in silence: the rule rests.
    const conditions = conditionsSchema.safeParse(stored.conditions)
    return {
      trigger,
      enabled: enabled && conditions.success,
      delayMinutes,
      conditions: conditions.success ? conditions.data : {},
      toRecipient,
      copies,
      language: stored.language as Rule["language"],
    }
  })
}

/** What holds for all of the team's mails; a team that never chose has the plain settings. */
export async function loadSettings(db: TeamDb): Promise<Settings> {
  const found = await db.notificationSettings.findFirst({
    omit: { id: true, teamId: true, updatedAt: true },
  })
  return found ?? plainSettings
}

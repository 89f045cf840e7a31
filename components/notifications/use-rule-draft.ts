"use client"

import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { toast } from "sonner"
import { recommended } from "@/components/notifications/recommended"
import { ruleChanges } from "@/components/notifications/rule-words"
import { teamChanges } from "@/components/notifications/team-form"
import { saveRulesAction, startDryRunAction } from "@/lib/notifications/actions"
import type { RulesData } from "@/lib/notifications/loaders"
import type { Rule, Settings } from "@/lib/notifications/schema"

interface Proposal {
  rules: readonly Rule[]
  settings: Settings
}

/** Rules and settings as they are being changed, and what can be done with them. */
export function useRuleDraft(data: Pick<RulesData, "rules" | "settings" | "dryRun">) {
  const router = useRouter()
  const saved: Proposal = { rules: data.rules, settings: data.settings }
  const [draft, setDraft] = useState<Proposal>(data.dryRun?.proposed ?? saved)
  const [doing, setDoing] = useState<"save" | "try">("save")
  const [busy, start] = useTransition()

  function run(what: "save" | "try", work: () => Promise<void>) {
    if (busy) return
    setDoing(what)
    start(work)
  }

  function tryOut(proposal: Proposal) {
    run("try", async () => {
      const { result, taskId } = await startDryRunAction(plain(proposal))
      if (!result.ok || taskId === null) return failed(result.ok ? notStarted : result.message)
      router.push(`/settings/notifications?dryRun=${taskId}`)
      document.scrollingElement?.scrollTo({ top: 0 })
    })
  }

  return {
    rules: draft.rules,
    settings: draft.settings,
    changes: changesOf(saved, draft),
    pending: busy ? doing : null,
    /** Whether the draft is not what a dry run tried. */
    isOther: (run: { proposed: Proposal }) => changesOf(run.proposed, draft).length > 0,
    changeRule(rule: Rule) {
      const rules = draft.rules.map((old) => (old.trigger === rule.trigger ? rule : old))
      setDraft({ ...draft, rules })
    },
    changeSettings: (settings: Settings) => setDraft({ ...draft, settings }),
    discard: () => setDraft(saved),
    save() {
      run("save", async () => {
        const result = await saveRulesAction(plain(draft))
        if (!result.ok) return failed(result.message)
        if (result.message) toast.success(result.message)
      })
    },
    tryDraft: () => tryOut(draft),
    tryRecommended() {
      const rules = draft.rules.map((rule) => {
        return recommended.includes(rule.trigger) ? { ...rule, enabled: true } : rule
      })
      setDraft({ ...draft, rules })
      tryOut({ ...draft, rules })
    },
  }
}

const notStarted = "The dry run did not start. Try again."

function failed(message: string) {
  toast.error(message)
}

function changesOf(before: Proposal, after: Proposal): string[] {
  return [
    ...ruleChanges(before.rules, after.rules),
    ...teamChanges(before.settings, after.settings),
  ]
}

function plain({ rules, settings }: Proposal) {
  return { rules: [...rules], settings }
}

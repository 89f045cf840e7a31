"use client"

import { DryRun } from "@/components/notifications/dry-run"
import { Guide } from "@/components/notifications/guide"
import { RuleBar } from "@/components/notifications/rule-bar"
import { RuleList } from "@/components/notifications/rule-list"
import { TeamCard } from "@/components/notifications/team-card"
import { useRuleDraft } from "@/components/notifications/use-rule-draft"
import { Button } from "@/components/ui/button"
import type { RulesData } from "@/lib/notifications/loaders"

/**
 * A team's rules: changed here without being in force, tried as a dry run, and saved. A dry run stands in
 * the address, with the rules that it tried.
 */
export function RuleBook({ data }: { data: RulesData }) {
  const draft = useRuleDraft(data)
  const { rules, settings, changes, pending } = draft
  const readOnly = !data.mayChange
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-7">
      <Guide open={data.rules.every(({ enabled }) => !enabled) && data.dryRun === null}>
        {readOnly ? null : (
          <Button pending={pending === "try"} onClick={draft.tryRecommended}>
            Try it as a dry run
          </Button>
        )}
      </Guide>
      {data.dryRun ? (
        <DryRun
          run={data.dryRun}
          timeZone={data.timeZone}
          readOnly={readOnly}
          changed={draft.isOther(data.dryRun)}
          inForce={changes.length === 0}
          pending={pending}
          onTurnOn={draft.save}
          onAgain={draft.tryDraft}
        />
      ) : null}
      <RuleList
        rules={rules}
        saved={data.rules}
        known={data.known}
        readOnly={readOnly}
        onChange={draft.changeRule}
      />
      <TeamCard
        settings={settings}
        saved={data.settings}
        carriers={data.known.carriers}
        readOnly={readOnly}
        onChange={draft.changeSettings}
      />
      <RuleBar
        changes={changes}
        pending={pending}
        onSave={draft.save}
        onTry={draft.tryDraft}
        onDiscard={draft.discard}
      />
    </div>
  )
}

"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { Switch } from "@/components/ui/switch"
import { setRuleAction } from "@/lib/notifications/actions"
import type { Trigger } from "@/lib/notifications/schema"

interface Rule {
  trigger: Trigger
  enabled: boolean
  name: string
  help: string
}

interface RuleSwitchesProps {
  rules: readonly Rule[]
  readOnly: boolean
}

/** One switch per mail, in force at once. */
export function RuleSwitches({ rules, readOnly }: RuleSwitchesProps) {
  return rules.map((rule) => <RuleSwitch key={rule.trigger} rule={rule} readOnly={readOnly} />)
}

function RuleSwitch({ rule, readOnly }: { rule: Rule; readOnly: boolean }) {
  const [enabled, show] = useOptimistic(rule.enabled)
  const [, start] = useTransition()

  function change(next: boolean) {
    start(async () => {
      show(next)
      const result = await setRuleAction(rule.trigger, next)
      if (!result.ok) toast.error(result.message)
      else if (result.message) toast.success(result.message)
    })
  }

  return (
    <li className="flex items-start justify-between gap-6 border-b py-3.5">
      <div>
        <p id={`${rule.trigger}-name`} className="font-medium text-sm">
          {rule.name}
        </p>
        <p id={`${rule.trigger}-help`} className="text-pretty text-muted-foreground text-sm">
          {rule.help}
        </p>
      </div>
      <Switch
        aria-labelledby={`${rule.trigger}-name`}
        aria-describedby={`${rule.trigger}-help`}
        checked={enabled}
        onCheckedChange={change}
        disabled={readOnly}
        className="mt-0.5"
      />
    </li>
  )
}

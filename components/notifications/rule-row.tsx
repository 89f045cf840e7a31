"use client"

import { useState } from "react"
import { RuleEditor, type RuleKnown } from "@/components/notifications/rule-editor"
import { ruleParts, sameRule } from "@/components/notifications/rule-words"
import { Button } from "@/components/ui/button"
import { Switch } from "@/components/ui/switch"
import { triggerLabels } from "@/lib/notifications/labels"
import type { Rule } from "@/lib/notifications/schema"

interface RuleRowProps {
  rule: Rule
  /** As it is saved. */
  saved: Rule
  known: RuleKnown
  readOnly: boolean
  onChange: (rule: Rule) => void
}

/** One moment: what it is, whether it is told, how, and the way to change that. */
export function RuleRow({ rule, saved, known, readOnly, onChange }: RuleRowProps) {
  const [editing, setEditing] = useState(false)
  const { name, help } = triggerLabels[rule.trigger]
  const parts = ruleParts(rule)
  const id = `rule-${rule.trigger}`
  return (
    <li className="flex items-start gap-x-4 border-b py-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm">
          <span id={`${id}-name`}>{name}</span>
          {sameRule(rule, saved) ? null : (
            <span className="ml-2 font-normal text-tone-late text-xs">not saved</span>
          )}
        </p>
        <p id={`${id}-help`} className="max-w-xl text-pretty text-muted-foreground text-sm">
          {help}
        </p>
        {parts.length > 0 && (rule.enabled || isOwn(rule)) ? (
          <p className="mt-0.5 text-sm first-letter:uppercase">{parts.join(" · ")}</p>
        ) : null}
      </div>
      <div className="flex shrink-0 items-center gap-3">
        {readOnly ? null : (
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Change ${name}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
        )}
        <Switch
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-help`}
          checked={rule.enabled}
          onCheckedChange={(enabled) => onChange({ ...rule, enabled })}
          disabled={readOnly}
        />
      </div>
      <RuleEditor
        rule={rule}
        known={known}
        open={editing}
        onOpenChange={setEditing}
        onDone={(changed) => {
          setEditing(false)
          onChange(changed)
        }}
      />
    </li>
  )
}

/** Somebody has set something of it, though it is off. */
function isOwn({ delayMinutes, conditions, toRecipient, copies, language }: Rule): boolean {
  const asked = Object.keys(conditions).length > 0 || copies.length > 0
  return delayMinutes > 0 || asked || !toRecipient || language !== null
}

"use client"

import { useState } from "react"
import { DraftForm, Tick } from "@/components/notifications/draft-form"
import { type Choice, RuleChoices } from "@/components/notifications/rule-choices"
import { RuleConditions } from "@/components/notifications/rule-conditions"
import {
  delayUnits,
  fieldsOf,
  type RuleFields,
  readRule,
} from "@/components/notifications/rule-form"
import { Dialog, DialogContent } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { triggerLabels } from "@/lib/notifications/labels"
import type { Rule } from "@/lib/notifications/schema"

/** What a rule may be chosen from, as the team's parcels have it. */
export interface RuleKnown {
  carriers: Choice[]
  services: Choice[]
  countries: Choice[]
  tags: Choice[]
  /** Addresses of members. */
  members: Choice[]
  languages: Choice[]
}

interface RuleEditorProps {
  rule: Rule
  known: RuleKnown
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Takes the rule into the draft; nothing is saved yet. */
  onDone: (rule: Rule) => void
}

/** Everything that one rule can say. Its fields are read when it is done; what is wrong is said by each. */
export function RuleEditor({ rule, known, open, onOpenChange, onDone }: RuleEditorProps) {
  const { name, help } = triggerLabels[rule.trigger]
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={name} description={help} className="max-w-xl">
        <EditorForm rule={rule} known={known} onDone={onDone} />
      </DialogContent>
    </Dialog>
  )
}

function EditorForm({ rule, known, onDone }: Pick<RuleEditorProps, "rule" | "known" | "onDone">) {
  const [fields, setFields] = useState(() => fieldsOf(rule))
  const change = (part: Partial<RuleFields>) => setFields({ ...fields, ...part })

  function take() {
    const read = readRule(rule, fields)
    if (read.errors) return read.errors
    onDone(read.rule)
    return null
  }

  return (
    <DraftForm take={take}>
      <div className="grid gap-4 sm:grid-cols-2">
        {/* A field has one control: the unit stands beside it with a name of its own. */}
        <div className="relative">
          <Field name="delay" label="Wait before sending" optional description={waitWords}>
            <Input
              name="delay"
              inputMode="numeric"
              placeholder="0"
              value={fields.delay}
              onValueChange={(delay: string) => change({ delay })}
              className="max-w-24"
            />
          </Field>
          <Select
            aria-label="Unit of the wait"
            value={fields.delayUnit}
            onValueChange={(delayUnit) => change({ delayUnit })}
            options={delayUnits}
            className="absolute top-6.5 left-26 w-[calc(100%-6.5rem)]"
          />
        </div>
        <Field name="language" label="Language">
          <Select
            value={fields.language}
            onValueChange={(language) => change({ language })}
            options={[{ value: "", label: "The recipient's own" }, ...known.languages]}
          />
        </Field>
      </div>
      <RuleConditions trigger={rule.trigger} fields={fields} known={known} onChange={change} />
      <fieldset className="grid gap-3 border-t pt-4">
        <legend className="sr-only">Who gets it</legend>
        <Tick
          label="Send it to the recipient"
          checked={fields.toRecipient}
          onChange={(toRecipient) => change({ toRecipient })}
        />
        <Field
          name="copies"
          label="Copies inside the team"
          optional
          description="Each address gets a mail of its own, at any hour."
        >
          <RuleChoices
            known={known.members}
            values={fields.copies}
            onChange={(copies) => change({ copies })}
            placeholder="Nobody"
          />
        </Field>
      </fieldset>
    </DraftForm>
  )
}

const waitWords = "If the news is no longer true by then, nothing is sent."

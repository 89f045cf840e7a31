"use client"

import { useState } from "react"
import { DraftForm, Tick } from "@/components/notifications/draft-form"
import { type Choice, RuleChoices } from "@/components/notifications/rule-choices"
import { readTeamFields, type TeamFields, teamFieldsOf } from "@/components/notifications/team-form"
import { Dialog, DialogContent } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { Settings } from "@/lib/notifications/schema"

interface TeamEditorProps {
  settings: Settings
  carriers: readonly Choice[]
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Takes the settings into the draft; nothing is saved yet. */
  onDone: (settings: Settings) => void
}

export function TeamEditor({ open, onOpenChange, ...props }: TeamEditorProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="For all mails" className="max-w-xl">
        <EditorForm {...props} />
      </DialogContent>
    </Dialog>
  )
}

function EditorForm({
  settings,
  carriers,
  onDone,
}: Pick<TeamEditorProps, "settings" | "carriers" | "onDone">) {
  const [fields, setFields] = useState(() => teamFieldsOf(settings))
  const change = (part: Partial<TeamFields>) => setFields({ ...fields, ...part })

  function take() {
    const read = readTeamFields(settings, fields)
    if (read.errors) return read.errors
    onDone(read.settings)
    return null
  }

  return (
    <DraftForm take={take}>
      <Tick
        label="Keep quiet at night"
        checked={fields.quiet}
        onChange={(quiet) => change({ quiet })}
      />
      {fields.quiet ? (
        <div className="grid grid-cols-2 gap-4">
          <Field name="quietFrom" label="Quiet from" description="On the recipient's clock.">
            <Input
              name="quietFrom"
              type="time"
              value={fields.quietFrom}
              onValueChange={(quietFrom: string) => change({ quietFrom })}
            />
          </Field>
          <Field name="quietUntil" label="until">
            <Input
              name="quietUntil"
              type="time"
              value={fields.quietUntil}
              onValueChange={(quietUntil: string) => change({ quietUntil })}
            />
          </Field>
        </div>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="dailyLimit"
          label="Mails a day"
          description="At most so many to one address in 24 hours."
        >
          <Input
            name="dailyLimit"
            inputMode="numeric"
            value={fields.dailyLimit}
            onValueChange={(dailyLimit: string) => change({ dailyLimit })}
            className="max-w-28"
          />
        </Field>
        <Field
          name="newsHours"
          label="Age of news, in hours"
          description="What happened longer ago is not told."
        >
          <Input
            name="newsHours"
            inputMode="numeric"
            value={fields.newsHours}
            onValueChange={(newsHours: string) => change({ newsHours })}
            className="max-w-28"
          />
        </Field>
      </div>
      <Field
        name="carriersThatTell"
        label="Carriers that tell recipients by themselves"
        optional
        description="No rule mails the recipients of their parcels, so that nobody hears twice."
      >
        <RuleChoices
          known={carriers}
          values={fields.carriersThatTell}
          onChange={(carriersThatTell) => change({ carriersThatTell })}
          placeholder="None"
        />
      </Field>
      <Tick
        label="Count opened mails, where the transport can tell"
        checked={fields.watchOpens}
        onChange={(watchOpens) => change({ watchOpens })}
      />
    </DraftForm>
  )
}

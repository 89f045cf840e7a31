"use client"

import { useState } from "react"
import type { Choice } from "@/components/notifications/rule-choices"
import { TeamEditor } from "@/components/notifications/team-editor"
import { teamChanges, teamFacts } from "@/components/notifications/team-form"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import type { Settings } from "@/lib/notifications/schema"

interface TeamCardProps {
  settings: Settings
  saved: Settings
  /** Carriers of the team's parcels; those that tell by themselves carry a note. */
  carriers: readonly Choice[]
  readOnly: boolean
  onChange: (settings: Settings) => void
}

/** What holds for every mail to recipients, whatever its rule. */
export function TeamCard({ settings, saved, carriers, readOnly, onChange }: TeamCardProps) {
  const [editing, setEditing] = useState(false)
  const changed = teamChanges(saved, settings)
  return (
    <Section
      title="For all mails"
      description="These hold for every mail to a recipient, whatever its rule."
      actions={
        readOnly ? null : (
          <Button size="sm" onClick={() => setEditing(true)}>
            Change
          </Button>
        )
      }
    >
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        {teamFacts(settings).map(({ name, words }) => (
          <div key={name} className="sm:contents">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="text-pretty max-sm:mb-1">
              {words}
              {changed.includes(name) ? (
                <span className="ml-2 text-tone-late text-xs">not saved</span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <TeamEditor
        settings={settings}
        carriers={carriers}
        open={editing}
        onOpenChange={setEditing}
        onDone={(next) => {
          setEditing(false)
          onChange(next)
        }}
      />
    </Section>
  )
}

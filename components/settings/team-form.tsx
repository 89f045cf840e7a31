"use client"

import { useState } from "react"
import { TimeZoneField } from "@/components/settings/time-zone-field"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { updateTeamAction } from "@/lib/teams/actions"

interface TeamFormProps {
  team: { slug: string; name: string; locale: string; timeZone: string }
  origin: string
  readOnly: boolean
}

export function TeamForm({ team, origin, readOnly }: TeamFormProps) {
  const [slug, setSlug] = useState(team.slug)
  const host = origin.replace(/^https?:\/\//, "")
  return (
    <ActionForm action={updateTeamAction} className="max-w-xl">
      <Field name="name" label="Shop name" disabled={readOnly}>
        <Input defaultValue={team.name} autoComplete="organization" />
      </Field>
      <Field
        name="slug"
        label="Public address"
        disabled={readOnly}
        description={
          <span className="break-all">
            {host}/tracking/{slug || "…"}/…
          </span>
        }
      >
        <Input
          value={slug}
          onValueChange={setSlug}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
      </Field>
      {slug === team.slug ? null : (
        <Notice tone="late">
          Tracking links that customers already have, in mails and elsewhere, begin with “
          {team.slug}” and will stop working once you save.
        </Notice>
      )}
      <Field
        name="locale"
        label="Language"
        disabled={readOnly}
        description="Of mails and tracking pages, unless a shipment asks for another."
      >
        <Select options={languages} defaultValue={team.locale} />
      </Field>
      <TimeZoneField defaultValue={team.timeZone} disabled={readOnly} />
      {readOnly ? null : (
        <div>
          <SubmitButton whenDirty>Save</SubmitButton>
        </div>
      )}
    </ActionForm>
  )
}

const languages = [{ value: "en", label: "English" }]

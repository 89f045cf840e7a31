"use client"

import { useState } from "react"
import { CredentialFields } from "@/components/settings/credential-fields"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { updateConnectionAction } from "@/lib/sources/connections/actions"
import type { SourceDescription } from "@/lib/sources/connections/loaders"

interface ConnectionFormProps {
  connection: { id: string; name: string }
  source: SourceDescription
  set: readonly string[]
}

/** Name and credentials; what was entered is gone from the page once it is saved. */
export function ConnectionForm({ connection, source, set }: ConnectionFormProps) {
  const [saves, setSaves] = useState(0)
  return (
    <ActionForm
      key={saves}
      action={updateConnectionAction}
      onSuccess={() => setSaves(saves + 1)}
      className="max-w-xl"
    >
      <input type="hidden" name="connectionId" value={connection.id} />
      <Field name="name" label="Name">
        <Input defaultValue={connection.name} autoComplete="off" />
      </Field>
      <CredentialFields source={source} set={set} />
      <div>
        <SubmitButton whenDirty>Save</SubmitButton>
      </div>
    </ActionForm>
  )
}

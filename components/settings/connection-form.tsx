"use client"

import { useState } from "react"
import { CredentialFields } from "@/components/settings/credential-fields"
import { TestOutcome } from "@/components/sources/connection-test"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { updateConnectionAction } from "@/lib/sources/connections/actions"
import type { SourceDescription } from "@/lib/sources/connections/loaders"
import type { ConnectionTest } from "@/lib/sources/connections/test-connection"

interface ConnectionFormProps {
  connection: { id: string; name: string }
  source: SourceDescription
  set: readonly string[]
}

/** Name and credentials; what was entered is gone from the page once it is saved, and tested at once. */
export function ConnectionForm({ connection, source, set }: ConnectionFormProps) {
  const [saves, setSaves] = useState(0)
  const [test, setTest] = useState<ConnectionTest | null>(null)

  async function save(form: FormData) {
    const answer = await updateConnectionAction(form)
    setTest(answer.test)
    return answer
  }

  return (
    <div className="grid max-w-xl gap-5">
      <ActionForm key={saves} action={save} onSuccess={() => setSaves(saves + 1)}>
        <input type="hidden" name="connectionId" value={connection.id} />
        <Field name="name" label="Name">
          <Input defaultValue={connection.name} autoComplete="off" />
        </Field>
        <CredentialFields source={source} set={set} />
        <div>
          <SubmitButton whenDirty>Save</SubmitButton>
        </div>
      </ActionForm>
      <TestOutcome result={test} />
    </div>
  )
}

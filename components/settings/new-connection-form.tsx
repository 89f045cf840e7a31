"use client"

import Link from "next/link"
import { CredentialFields } from "@/components/settings/credential-fields"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { buttonStyles } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { addConnectionAction } from "@/lib/sources/connections/actions"
import type { SourceDescription } from "@/lib/sources/connections/loaders"

interface NewConnectionFormProps {
  source: SourceDescription
  /** A free name to begin with. */
  name: string
}

export function NewConnectionForm({ source, name }: NewConnectionFormProps) {
  return (
    <ActionForm action={addConnectionAction} className="max-w-xl">
      <input type="hidden" name="source" value={source.key} />
      <Field name="name" label="Name" description="How you call this account in Porchlight.">
        <Input defaultValue={name} autoComplete="off" />
      </Field>
      <CredentialFields source={source} set={[]} />
      <div className="flex gap-2">
        <SubmitButton>Connect</SubmitButton>
        <Link href="/settings/sources" className={buttonStyles({ variant: "ghost" })}>
          Cancel
        </Link>
      </div>
    </ActionForm>
  )
}

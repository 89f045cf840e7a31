"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import type { ActionResult } from "@/lib/session/action"

interface AddDomainProps {
  action: (form: FormData) => Promise<ActionResult>
  /** As which the action reads it. */
  name: string
  description: string
}

/** Adds a domain of the team's own. */
export function AddDomain({ action, name, description }: AddDomainProps) {
  return (
    <ActionForm action={action} clear className="max-w-md">
      <Field name={name} label="Domain" description={description}>
        <Input name={name} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <div>
        <SubmitButton variant="secondary">Add domain</SubmitButton>
      </div>
    </ActionForm>
  )
}

"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { addDomainAction } from "@/lib/domains/actions"

/** Adds a host of the team's own. */
export function AddDomain() {
  return (
    <ActionForm action={addDomainAction} clear className="max-w-md">
      <Field
        name="hostname"
        label="Domain"
        description="A part of your shop’s own, such as track.your-shop.com."
      >
        <Input name="hostname" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <div>
        <SubmitButton variant="secondary">Add domain</SubmitButton>
      </div>
    </ActionForm>
  )
}

"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { addSenderDomainAction } from "@/lib/sender-domains/actions"

/** Adds a domain that mails are to come from. */
export function SenderAdd() {
  return (
    <ActionForm action={addSenderDomainAction} clear className="max-w-md">
      <Field
        name="domain"
        label="Domain"
        description="Best a part used for these mails alone, such as mail.your-shop.com."
      >
        <Input name="domain" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <div>
        <SubmitButton variant="secondary">Add domain</SubmitButton>
      </div>
    </ActionForm>
  )
}

"use client"

import { PackagePlus } from "lucide"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { startParcelAction } from "@/lib/sources/sandbox/actions"
import { testSpeeds } from "@/lib/sources/sandbox/form"
import { journeyKeys, journeys } from "@/lib/sources/sandbox/journeys"

const choices = journeyKeys.map((key) => ({ value: key, label: journeys[key].label }))

/** Sends a parcel on a journey of the sandbox carrier, to see list, page and mails at work. */
export function TestParcel() {
  return (
    <ActionForm action={startParcelAction} className="max-w-xl">
      <Field name="journey" label="What happens to it">
        <Select name="journey" options={choices} defaultValue="normal" />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="recipientEmail"
          label="Recipient's e-mail"
          description="Mails go there as they would to a customer."
          optional
        >
          <Input name="recipientEmail" type="email" autoComplete="off" />
        </Field>
        <Field name="speed" label="How fast">
          <Select name="speed" options={testSpeeds} defaultValue="600" />
        </Field>
      </div>
      <div>
        <SubmitButton>
          <Icon of={PackagePlus} /> Send a test parcel
        </SubmitButton>
      </div>
    </ActionForm>
  )
}

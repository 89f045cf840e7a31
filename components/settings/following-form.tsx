"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { updateFollowingAction } from "@/lib/teams/actions"

interface FollowingFormProps {
  following: { silenceDays: number; notFoundGraceHours: number }
  readOnly: boolean
}

export function FollowingForm({ following, readOnly }: FollowingFormProps) {
  return (
    <ActionForm action={updateFollowingAction} className="max-w-xl">
      <Field
        name="silenceDays"
        label="Days of silence"
        disabled={readOnly}
        description="After so many days without a scan a shipment becomes Expired and is not asked about any more. A later scan, or Check now, brings it back. 0 means never."
      >
        <Input defaultValue={following.silenceDays} inputMode="numeric" className="max-w-28" />
      </Field>
      <Field
        name="notFoundGraceHours"
        label="Hours of grace for new numbers"
        disabled={readOnly}
        description="Carriers often learn of a number some hours after its label. One that they still do not know after so long becomes an Error."
      >
        <Input
          defaultValue={following.notFoundGraceHours}
          inputMode="numeric"
          className="max-w-28"
        />
      </Field>
      {readOnly ? null : (
        <div>
          <SubmitButton whenDirty>Save</SubmitButton>
        </div>
      )}
    </ActionForm>
  )
}

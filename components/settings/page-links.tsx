"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { revokeAllLinksAction, setLinkDaysAction } from "@/lib/page-settings/actions"

interface PageLinksProps {
  linkDays: number
  readOnly: boolean
}

/** How long links in mails open everything, and the way to end them all. */
export function PageLinks({ linkDays, readOnly }: PageLinksProps) {
  return (
    <div className="grid gap-6">
      <ActionForm action={setLinkDaysAction} className="max-w-xl">
        <Field
          name="linkDays"
          label="Days that a link in a mail opens everything"
          disabled={readOnly}
          description="Afterwards the page asks for the postcode or e-mail address. 1 to 365 days, for mails from now on."
        >
          <Input defaultValue={linkDays} inputMode="numeric" className="max-w-28" />
        </Field>
        {readOnly ? null : (
          <div>
            <SubmitButton whenDirty>Save</SubmitButton>
          </div>
        )}
      </ActionForm>
      {readOnly ? null : (
        <div className="grid max-w-xl justify-items-start gap-2 border-t pt-5">
          <p className="text-muted-foreground text-sm">
            If mails got into wrong hands, every link sent so far can be ended.
          </p>
          <ConfirmDialog
            trigger={<Button>Revoke all links…</Button>}
            title="Revoke all links?"
            description="Links in all mails that went out so far show only what everyone may see, and pages that are open to somebody ask for the postcode or e-mail address again. This can’t be undone; new mails carry new links."
            confirm="Revoke all links"
            destructive
            action={revokeAllLinksAction}
          />
        </div>
      )}
    </div>
  )
}

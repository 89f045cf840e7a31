"use client"

import { SenderTest } from "@/components/notifications/sender-test"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { saveSenderAction } from "@/lib/sender-domains/actions"
import { plainLocalPart } from "@/lib/sender-domains/schema"

interface SenderFormProps {
  /** As a mail's From line has it now. */
  from: string
  shop: string
  senderName: string
  senderLocalPart: string
  mayChange: boolean
  transport: "mailbox" | "smtp" | "resend"
}

/** The sender's name, and the part before the @ of the team's own domain. */
export function SenderForm({
  from,
  shop,
  senderName,
  senderLocalPart,
  mayChange,
  transport,
}: SenderFormProps) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="min-w-0 text-sm">
          Mails come from <strong className="break-words font-medium">{plainly(from)}</strong>
        </p>
        {mayChange && transport !== "mailbox" ? <SenderTest /> : null}
      </div>
      {mayChange ? (
        <ActionForm action={saveSenderAction} className="max-w-md">
          <Field
            name="senderName"
            label="Name"
            optional
            description="Your shop’s, where it is empty."
          >
            <Input name="senderName" defaultValue={senderName} placeholder={shop} maxLength={60} />
          </Field>
          <Field
            name="senderLocalPart"
            label="Before the @"
            optional
            description="Of your own domain, once it is verified."
          >
            <Input
              name="senderLocalPart"
              defaultValue={senderLocalPart}
              placeholder={plainLocalPart}
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
          <div>
            <SubmitButton whenDirty>Save</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  )
}

/** A From line without what its quotes are for. */
function plainly(from: string): string {
  return from.replace(/^"((?:[^"\\]|\\.)*)"/, (_, name: string) => name.replace(/\\(.)/g, "$1"))
}

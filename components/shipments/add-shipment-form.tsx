"use client"

import Link from "next/link"
import { useState } from "react"
import { NumberAndCarrier } from "@/components/shipments/number-and-carrier"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { buttonStyles } from "@/components/ui/button"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Notice } from "@/components/ui/notice"
import { Select } from "@/components/ui/select"
import { addShipmentAction } from "@/lib/shipments/actions"
import type { AddShipmentData } from "@/lib/shipments/loaders"

/** A number to follow, and whom to tell of it. */
export function AddShipmentForm({ connections, history }: AddShipmentData) {
  const [existingId, setExistingId] = useState<string | null>(null)

  async function add(data: FormData) {
    const result = await addShipmentAction(data)
    setExistingId(result.existingId)
    return result
  }

  const asked = connections.find((connection) => connection.pollable)
  return (
    <ActionForm action={add} className="gap-6">
      {existingId ? (
        <Notice tone="late">
          <Link
            href={`/shipments/${existingId}`}
            className="font-medium underline underline-offset-2"
          >
            Open the shipment
          </Link>
        </Notice>
      ) : null}
      <NumberAndCarrier history={history} />
      <Field
        name="connectionId"
        label="Followed by"
        description={
          connections.length === 0
            ? "There is no source yet. The shipment waits until one is connected and tells of it."
            : "The source that is asked about this number. Without one the shipment waits for webhooks."
        }
      >
        <Select
          options={[
            { value: "", label: "No source, wait for webhooks" },
            ...connections.map(({ id, name, sourceName, pollable }) => ({
              value: id,
              label: `${name === sourceName ? name : `${name} (${sourceName})`}${pollable ? "" : ", webhooks only"}`,
            })),
          ]}
          defaultValue={asked?.id ?? ""}
        />
      </Field>
      <fieldset className="grid gap-4 border-border border-t pt-5 sm:grid-cols-2">
        <legend className="sr-only">Order and recipient</legend>
        <Field name="orderNumber" label="Order number" optional>
          <Input autoComplete="off" placeholder="#10233" />
        </Field>
        <Field name="promisedOn" label="Promised for" optional>
          <Input type="date" />
        </Field>
        <Field name="recipientName" label="Recipient" optional>
          <Input autoComplete="off" />
        </Field>
        <Field
          name="recipientEmail"
          label="E-mail"
          optional
          description="Gets the mails that are switched on in the settings."
        >
          <Input type="email" autoComplete="off" />
        </Field>
      </fieldset>
      <div className="flex flex-col-reverse gap-2 sm:flex-row">
        <SubmitButton>Add shipment</SubmitButton>
        <Link href="/shipments" className={buttonStyles({ variant: "ghost" })}>
          Cancel
        </Link>
      </div>
    </ActionForm>
  )
}

"use client"

import { Pencil } from "lucide"
import { type ReactNode, useEffect, useState } from "react"
import { EditEntries, EditItems } from "@/components/shipments/edit-rows"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import {
  Dialog,
  DialogActions,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { editShipmentAction } from "@/lib/shipments/actions"
import { dateIn } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"

interface EditShipmentProps {
  shipment: ShipmentData["shipment"]
  timeZone: string
}

/** Opens the form that corrects order, recipient, address and free fields; also the key e. */
export function EditShipment({ shipment, timeZone }: EditShipmentProps) {
  const [open, setOpen] = useState(false)
  useEditKey(() => setOpen(true))
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger
        render={<Button size="icon-sm" variant="ghost" aria-label="Edit order and recipient" />}
      >
        <Icon of={Pencil} />
      </DialogTrigger>
      <DialogContent
        title="Order and recipient"
        description="Mails that are still to come go to the address as it stands here."
        className="max-w-2xl"
      >
        <ActionForm
          action={(data) => editShipmentAction(shipment.id, data)}
          onSuccess={() => setOpen(false)}
          className="gap-6"
        >
          <OrderFields shipment={shipment} timeZone={timeZone} />
          <RecipientFields shipment={shipment} />
          <AddressFields shipment={shipment} />
          <Group title="Items">
            <EditItems items={shipment.items} />
          </Group>
          <Group title="Free fields">
            <EditEntries entries={shipment.metadata} />
          </Group>
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton whenDirty>Save</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}

function OrderFields({ shipment, timeZone }: EditShipmentProps) {
  const { promisedAt } = shipment
  return (
    <Group title="Order">
      <Text name="orderNumber" label="Order number" value={shipment.orderNumber} />
      <Text name="orderId" label="Order id" value={shipment.orderId} />
      <Text name="customerId" label="Customer id" value={shipment.customerId} />
      <Text name="orderValue" label="Value" value={shipment.orderValue} inputMode="decimal" />
      <Text name="currency" label="Currency" value={shipment.currency} placeholder="EUR" />
      <Text
        name="promisedOn"
        label="Promised for"
        type="date"
        value={promisedAt && dateIn(promisedAt, timeZone)}
      />
      <Text name="serviceLevel" label="Service level" value={shipment.serviceLevel} />
      <Text name="warehouse" label="Warehouse" value={shipment.warehouse} />
    </Group>
  )
}

function RecipientFields({ shipment }: Pick<EditShipmentProps, "shipment">) {
  return (
    <Group title="Recipient">
      <Text name="recipientName" label="Name" value={shipment.recipientName} dir="auto" />
      <Text name="recipientEmail" label="E-mail" type="email" value={shipment.recipientEmail} />
      <Text name="recipientPhone" label="Phone" type="tel" value={shipment.recipientPhone} />
      <Text
        name="recipientLocale"
        label="Language"
        value={shipment.recipientLocale}
        placeholder="pt-BR"
      />
    </Group>
  )
}

function AddressFields({ shipment }: Pick<EditShipmentProps, "shipment">) {
  return (
    <Group title="Address">
      <Text name="street" label="Street" value={shipment.street} dir="auto" />
      <Text name="postalCode" label="Postcode" value={shipment.postalCode} />
      <Text name="destinationCity" label="City" value={shipment.destinationCity} dir="auto" />
      <Text name="destinationRegion" label="Region" value={shipment.destinationRegion} />
      <Text
        name="destinationCountry"
        label="Country"
        value={shipment.destinationCountry}
        placeholder="DK"
      />
    </Group>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-x-4 gap-y-3 border-border border-t pt-3 sm:grid-cols-2">
      <legend className="float-left font-semibold text-sm sm:col-span-2">{title}</legend>
      {children}
    </fieldset>
  )
}

interface TextProps {
  name: string
  label: string
  value: string | null
  type?: "email" | "tel" | "date"
  inputMode?: "decimal"
  placeholder?: string
  dir?: "auto"
}

function Text({ name, label, value, ...props }: TextProps) {
  return (
    <Field name={name} label={label} optional>
      <Input defaultValue={value ?? ""} autoComplete="off" {...props} />
    </Field>
  )
}

function useEditKey(open: () => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "e" || event.metaKey || event.ctrlKey || event.altKey) return
      const busy = "input, textarea, select, [contenteditable], [role=dialog], [role=menu]"
      if (event.target instanceof Element && event.target.closest(busy)) return
      event.preventDefault()
      open()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  })
}

"use client"

import { Pencil } from "lucide-react"
import { useEffect, useState } from "react"
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
import { Input } from "@/components/ui/input"
import { editShipmentAction } from "@/lib/shipments/actions"
import type { ShipmentData } from "@/lib/shipments/loaders"

/** Opens the form that corrects order and recipient; also the key e. */
export function EditShipment({ shipment }: { shipment: ShipmentData["shipment"] }) {
  const [open, setOpen] = useState(false)
  useEditKey(() => setOpen(true))
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger
        render={<Button size="icon-sm" variant="ghost" aria-label="Edit order and recipient" />}
      >
        <Pencil aria-hidden />
      </DialogTrigger>
      <DialogContent
        title="Order and recipient"
        description="Mails that are still to come go to the address as it stands here."
      >
        <ActionForm
          action={(data) => editShipmentAction(shipment.id, data)}
          onSuccess={() => setOpen(false)}
          className="gap-4"
        >
          <Field name="orderNumber" label="Order number" optional>
            <Input defaultValue={shipment.orderNumber ?? ""} autoComplete="off" />
          </Field>
          <Field name="recipientName" label="Name" optional>
            <Input defaultValue={shipment.recipientName ?? ""} autoComplete="off" />
          </Field>
          <Field name="recipientEmail" label="E-mail" optional>
            <Input type="email" defaultValue={shipment.recipientEmail ?? ""} autoComplete="off" />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="recipientPhone" label="Phone" optional>
              <Input type="tel" defaultValue={shipment.recipientPhone ?? ""} autoComplete="off" />
            </Field>
            <Field name="postalCode" label="Postcode" optional>
              <Input defaultValue={shipment.postalCode ?? ""} autoComplete="off" />
            </Field>
          </div>
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton whenDirty>Save</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
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

"use client"

import Link from "next/link"
import { useState } from "react"
import { CarrierChoice, CarrierGuesses } from "@/components/shipments/carrier-choice"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import {
  Dialog,
  DialogActions,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { detectCarriers } from "@/lib/carriers/detect"
import { changeCarrierAction } from "@/lib/shipments/actions"

interface ChangeCarrierProps {
  shipmentId: string
  carrier: string
  trackingNumber: string
}

/** Opens the form that gives the shipment to another carrier, with all that is known of it. */
export function ChangeCarrier({ shipmentId, carrier, trackingNumber }: ChangeCarrierProps) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(carrier)
  const [existingId, setExistingId] = useState<string | null>(null)
  const candidates = detectCarriers(trackingNumber)

  function choose(next: string) {
    setChosen(next)
    setExistingId(null)
  }

  async function change(data: FormData) {
    const result = await changeCarrierAction(shipmentId, data)
    setExistingId(result.existingId)
    return result
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        choose(carrier)
      }}
    >
      <DialogTrigger render={<Button size="sm" variant="link" />}>Wrong carrier?</DialogTrigger>
      <DialogContent
        title="Correct the carrier"
        description="Events and history stay. The new carrier is asked at once, if a source knows it; nobody is mailed. Links that name the old carrier lead to the new page."
      >
        <ActionForm action={change} onSuccess={() => setOpen(false)} className="gap-4">
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
          <CarrierChoice value={chosen} onValueChange={choose} candidates={candidates} />
          <CarrierGuesses
            candidates={candidates}
            value={chosen}
            onValueChange={choose}
            empty="No carrier is recognised from the number itself."
          />
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton disabled={chosen === carrier}>Correct</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}

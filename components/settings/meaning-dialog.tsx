"use client"

import { useState } from "react"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { Combobox } from "@/components/ui/combobox"
import {
  Dialog,
  DialogActions,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { mapCodeAction } from "@/lib/inbox/codes/actions"
import type { UnknownCode } from "@/lib/inbox/schema"
import { detailWords } from "@/lib/shipments/detail-words"
import { details } from "@/lib/tracking/details"

interface MeaningDialogProps {
  code: UnknownCode
  message: string
}

/** Says what a carrier's unknown code means. */
export function MeaningDialog({ code, message }: MeaningDialogProps) {
  const [open, setOpen] = useState(false)
  const [meaning, setMeaning] = useState("")
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger render={<Button size="sm" />}>Say what it means</DialogTrigger>
      <DialogContent
        title="What does it mean?"
        description={`${code.carrierCode} “${message}”`.trim()}
      >
        <ActionForm
          action={() => mapCodeAction(code, keys.get(meaning) ?? "")}
          onSuccess={() => setOpen(false)}
        >
          <Field
            name="detail"
            label="Meaning"
            description="For what comes from now on. What came before can then be processed again."
          >
            <Combobox
              items={meanings}
              value={meaning}
              onValueChange={setMeaning}
              placeholder="Type a word, such as customs"
              empty="Nothing of that name."
            />
          </Field>
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton disabled={!keys.has(meaning)}>Save</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}

/** What only Porchlight itself says is no carrier's meaning. */
const keys = new Map(
  Object.entries(details)
    .filter(([, { flags }]) => !(flags as readonly string[]).includes("ours"))
    .map(([key]) => [detailWords(key), key]),
)
const meanings = [...keys.keys()].sort()

"use client"

import { toast } from "sonner"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { Dialog, DialogActions, DialogClose, DialogContent } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { controlStyles } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { reopenCaseAction, settleCaseAction } from "@/lib/exceptions/actions"
import { caseOutcomes, outcomeLabels } from "@/lib/exceptions/schema"

interface SettleCaseProps {
  id: string
  /** What it is about. */
  summary: string
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks what came of a case; it can be taken back for as long as the toast stands, and later in the list of settled ones. */
export function SettleCase({ id, summary, open, onOpenChange }: SettleCaseProps) {
  function settled() {
    onOpenChange(false)
    toast.success("Settled.", { action: { label: "Undo", onClick: () => void undo(id) } })
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title="Settle this exception" description={summary}>
        <ActionForm action={settleCaseAction} onSuccess={settled}>
          <input type="hidden" name="id" value={id} />
          <Field name="outcome" label="What came of it">
            <Select
              name="outcome"
              options={caseOutcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
              defaultValue="solved"
            />
          </Field>
          <Field name="note" label="Note" optional>
            <textarea
              name="note"
              aria-label="Note"
              rows={3}
              maxLength={2_000}
              className={`${controlStyles} px-2.5 py-1.5`}
            />
          </Field>
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton>Settle</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}

/** Opens a settled case again, and says so. */
export async function undo(id: string): Promise<void> {
  const result = await reopenCaseAction(id)
  if (result.ok) toast.success(result.message ?? "It is open again.")
  else toast.error(result.message)
}

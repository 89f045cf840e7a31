"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { Dialog, DialogActions, DialogClose, DialogContent } from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Switch } from "@/components/ui/switch"
import type { ActionResult } from "@/lib/session/action"
import { changeViewAction, saveViewAction } from "@/lib/views/actions"

interface ViewDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The view that gets another name; without it, a new one is saved. */
  renamed: { id: string; name: string } | null
  /** The state that a new view keeps. */
  query: string
  onSaved: (id: string) => void
}

/** Asks for a view's name, and for a new one who sees it. */
export function ViewDialog({ open, onOpenChange, renamed, query, onSaved }: ViewDialogProps) {
  async function save(data: FormData): Promise<ActionResult> {
    const name = String(data.get("name") ?? "")
    if (renamed) return changeViewAction({ id: renamed.id, name })
    const { id, ...result } = await saveViewAction({ name, shared: data.has("shared"), query })
    if (id !== undefined) onSaved(id)
    return result
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={renamed ? "Rename the view" : "Save as a view"}
        description={renamed ? undefined : "It keeps the filters, the order and the columns."}
      >
        <ActionForm action={save} onSuccess={() => onOpenChange(false)}>
          <Field name="name" label="Name">
            <Input
              name="name"
              defaultValue={renamed?.name ?? ""}
              maxLength={60}
              autoComplete="off"
              placeholder="Late to Germany"
            />
          </Field>
          {renamed ? null : (
            <Field
              name="shared"
              label="Share with the team"
              description="Otherwise only you see it."
              className="grid-cols-[1fr_auto] items-center [&>p]:col-span-2"
            >
              <Switch name="shared" />
            </Field>
          )}
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton>{renamed ? "Rename" : "Save view"}</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}

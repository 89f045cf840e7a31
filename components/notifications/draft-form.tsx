"use client"

import type { ReactNode } from "react"
import { ActionForm } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { DialogActions, DialogClose } from "@/components/ui/dialog"

interface DraftFormProps {
  /** Takes the fields into the draft, or gives what is wrong with them, by name. */
  take: () => Record<string, string> | null
  children: ReactNode
}

/** The form of a dialog that changes the draft; nothing is saved yet. What is wrong is said by each field. */
export function DraftForm({ take, children }: DraftFormProps) {
  async function done() {
    const errors = take()
    if (!errors) return { ok: true, message: null } as const
    return { ok: false, message: "Look at the marked fields.", fields: errors } as const
  }
  return (
    <ActionForm action={done}>
      {children}
      <DialogActions>
        <DialogClose render={<Button />}>Cancel</DialogClose>
        <Button type="submit" variant="primary">
          Done
        </Button>
      </DialogActions>
    </ActionForm>
  )
}

interface TickProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is Base UI's
    <label className="flex items-center gap-2 font-medium text-sm">
      <Checkbox checked={checked} onCheckedChange={onChange} />
      {label}
    </label>
  )
}

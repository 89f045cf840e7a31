"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import type { ButtonProps } from "@/components/ui/button"
import { planReplayAction } from "@/lib/inbox/actions"
import type { ReplaySelection } from "@/lib/inbox/schema"

interface StartReplayProps {
  selection: ReplaySelection
  /** What the button says, such as "Process again". */
  label: string
  size?: ButtonProps["size"]
}

/** Starts the dry run of a selection and goes to it; nothing changes before somebody applies it there. */
export function StartReplay({ selection, label, size }: StartReplayProps) {
  return (
    <ActionForm action={() => planReplayAction(selection)} className="inline-grid">
      <SubmitButton variant="secondary" {...(size ? { size } : {})}>
        {label}
      </SubmitButton>
    </ActionForm>
  )
}

"use client"

import { useId, useState } from "react"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Checkbox } from "@/components/ui/checkbox"
import { applyReplayAction } from "@/lib/inbox/actions"

/** Applies what a dry run has shown. Recipients hear of it only when somebody ticks the box. */
export function ApplyReplay({ taskId }: { taskId: string }) {
  const [notify, setNotify] = useState(false)
  const id = useId()
  return (
    <ActionForm action={() => applyReplayAction(taskId, notify)} className="gap-4">
      <div className="flex max-w-xl items-start gap-3">
        <Checkbox
          id={id}
          checked={notify}
          onCheckedChange={setNotify}
          aria-describedby={`${id}-means`}
          className="mt-0.5"
        />
        <div className="grid gap-0.5">
          <label htmlFor={id} className="font-medium">
            Tell recipients too
          </label>
          <p id={`${id}-means`} className="text-muted-foreground">
            Mails go out by your notification rules for what changes here, even if it happened some
            time ago. Left empty, nobody is mailed.
          </p>
        </div>
      </div>
      <div>
        <SubmitButton>Apply</SubmitButton>
      </div>
    </ActionForm>
  )
}

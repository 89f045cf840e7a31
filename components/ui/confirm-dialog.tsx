"use client"

import { AlertDialog as Base } from "@base-ui/react/alert-dialog"
import { type ReactElement, type ReactNode, useState, useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { DialogActions } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import type { ActionResult } from "@/lib/session/action"

interface ConfirmDialogProps {
  /** The button that opens it. */
  trigger: ReactElement
  /** A question, such as "Replace the webhook address?". */
  title: string
  /** What will happen, and what can't be undone. */
  description: ReactNode
  /** The verb, such as "Replace address". */
  confirm: string
  /** Red: something is lost. */
  destructive?: boolean
  action: () => Promise<ActionResult>
  onDone?: (() => void) | undefined
}

/** Asks before something that can't be undone, waits for it, and says what went wrong. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [open, setOpen] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  function run() {
    if (pending) return
    start(async () => {
      const result = await props.action()
      if (!result.ok) return setFailure(result.message)
      setOpen(false)
      if (result.message) toast.success(result.message)
      props.onDone?.()
    })
  }

  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        setFailure(null)
        setOpen(next)
      }}
    >
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Backdrop className="backdrop-motion fixed inset-0 z-40 bg-black/40 dark:bg-black/60" />
        <Base.Viewport className="fixed inset-0 z-50 grid items-end justify-items-center overflow-y-auto p-3 sm:items-center sm:p-6">
          <Base.Popup className="popup-motion w-full max-w-md rounded-xl bg-popover p-5 text-popover-foreground shadow-popup outline-none">
            <Base.Title className="font-semibold text-lg">{props.title}</Base.Title>
            <Base.Description render={<div />} className="mt-1 text-base text-muted-foreground">
              {props.description}
            </Base.Description>
            {failure ? (
              <Notice tone="trouble" className="mt-4">
                {failure}
              </Notice>
            ) : null}
            <DialogActions>
              <Base.Close render={<Button />}>Cancel</Base.Close>
              <Button
                variant={props.destructive ? "danger" : "primary"}
                pending={pending}
                onClick={run}
              >
                {props.confirm}
              </Button>
            </DialogActions>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

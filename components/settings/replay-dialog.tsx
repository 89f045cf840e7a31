"use client"

import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { toast } from "sonner"
import { ReplayPlan } from "@/components/settings/replay-plan"
import { Button, type ButtonProps } from "@/components/ui/button"
import {
  Dialog,
  DialogActions,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { Spinner } from "@/components/ui/spinner"
import { applyReplayAction, planReplayAction } from "@/lib/inbox/actions"
import type { ReplayResult } from "@/lib/inbox/replay"
import type { ReplaySelection } from "@/lib/inbox/schema"

interface ReplayDialogProps {
  selection: ReplaySelection
  /** What the button says, such as "Process again". */
  label: string
  size?: ButtonProps["size"]
}

/** Shows what processing payloads again would change, and then does it. */
export function ReplayDialog({ selection, label, size }: ReplayDialogProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [plan, setPlan] = useState<ReplayResult | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [pending, start] = useTransition()

  function show(next: boolean) {
    setOpen(next)
    if (!next) return
    setPlan(null)
    setFailure(null)
    start(async () => {
      const answer = await planReplayAction(selection)
      if (!answer.result.ok) setFailure(answer.result.message)
      setPlan(answer.plan)
    })
  }

  function apply() {
    if (pending) return
    start(async () => {
      const result = await applyReplayAction(selection)
      if (!result.ok) return setFailure(result.message)
      setOpen(false)
      if (result.message) toast.success(result.message)
      router.refresh()
    })
  }

  return (
    <Dialog open={open} onOpenChange={show}>
      <DialogTrigger render={<Button {...(size ? { size } : {})} />}>{label}</DialogTrigger>
      <DialogContent
        title={label}
        description="Reads what came again, with what is known today. Nothing has changed yet."
        className="max-w-xl"
      >
        {failure ? <Notice tone="trouble">{failure}</Notice> : null}
        <div aria-live="polite">
          {plan ? <ReplayPlan plan={plan} /> : null}
          {!plan && !failure ? <Spinner label="Trying it out" /> : null}
        </div>
        <DialogActions>
          <DialogClose render={<Button />}>Cancel</DialogClose>
          <Button
            variant="primary"
            pending={pending && plan !== null}
            disabled={!plan || plan.payloads === 0}
            onClick={apply}
          >
            Process again
          </Button>
        </DialogActions>
      </DialogContent>
    </Dialog>
  )
}

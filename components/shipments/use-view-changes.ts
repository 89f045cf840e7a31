"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import type { ActionResult } from "@/lib/session/action"
import {
  changeViewAction,
  deleteViewAction,
  restoreViewAction,
  setDefaultViewAction,
} from "@/lib/views/actions"
import type { ViewChange } from "@/lib/views/schema"

/** What is done to saved views without asking for more: each says in a toast how it went. */
export function useViewChanges() {
  const [pending, start] = useTransition()

  function change(view: ViewChange) {
    start(async () => told(await changeViewAction(view)))
  }

  function openFirst(id: string | null) {
    start(async () => told(await setDefaultViewAction(id)))
  }

  function remove(id: string, onDone: () => void) {
    start(async () => {
      const { undo, ...result } = await deleteViewAction(id)
      if (!result.ok || undo === undefined) return told(result)
      onDone()
      toast.success(result.message, {
        duration: 10_000,
        action: {
          label: "Undo",
          onClick: () => start(async () => told(await restoreViewAction(undo))),
        },
      })
    })
  }

  return { change, openFirst, remove, pending }
}

function told(result: ActionResult) {
  if (!result.ok) toast.error(result.message)
  else if (result.message) toast.success(result.message)
}

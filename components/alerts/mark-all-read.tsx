"use client"

import { CheckCheck } from "lucide"
import { useTransition } from "react"
import { toast } from "sonner"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { markAllReadAction, unreadAgainAction } from "@/lib/alerts/actions"

/** Marks everything as read; the toast takes it back. */
export function MarkAllRead() {
  const [pending, start] = useTransition()

  function mark() {
    start(async () => {
      const result = await markAllReadAction()
      if (!result.ok) return void toast.error(result.message)
      const undo = { label: "Undo", onClick: () => void unreadAgain(result.at) }
      toast.success("Everything is marked as read.", { action: undo })
    })
  }

  return (
    <Button size="sm" pending={pending} onClick={mark}>
      <Icon of={CheckCheck} /> Mark all read
    </Button>
  )
}

async function unreadAgain(at: string) {
  const result = await unreadAgainAction(at)
  if (!result.ok) toast.error(result.message)
}

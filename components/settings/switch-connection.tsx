"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { Switch } from "@/components/ui/switch"
import { switchConnectionAction } from "@/lib/sources/connections/actions"

interface SwitchConnectionProps {
  connectionId: string
  enabled: boolean
  sourceName: string
}

/** On or off at once; nothing is lost for good, so it does not ask. */
export function SwitchConnection({ connectionId, enabled, sourceName }: SwitchConnectionProps) {
  const [shown, show] = useOptimistic(enabled)
  const [, start] = useTransition()

  function change(next: boolean) {
    start(async () => {
      show(next)
      const result = await switchConnectionAction(connectionId, next)
      if (!result.ok) toast.error(result.message)
      else if (result.message) toast.success(result.message)
    })
  }

  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Switch is the control
    <label className="flex max-w-xl items-start gap-3 text-sm">
      <Switch checked={shown} onCheckedChange={change} className="mt-0.5" />
      <span>
        <span className="block font-medium">This connection is on</span>
        <span className="block text-muted-foreground">
          Off: {sourceName}’s webhooks are refused and nothing is asked of it. Shipments stay as
          they are.
        </span>
      </span>
    </label>
  )
}

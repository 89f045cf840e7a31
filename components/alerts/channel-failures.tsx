"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import { PastTime } from "@/components/shipments/past-time"
import { Button } from "@/components/ui/button"
import { retryDeliveryAction } from "@/lib/alerts/actions"
import type { LoadedChannel } from "@/lib/alerts/loaders"

/** What a channel did not take in a day of tries, each with its reason. */
export function ChannelFailures({ failed }: { failed: LoadedChannel["failed"] }) {
  const [pending, start] = useTransition()
  if (failed.length === 0) return null

  function retry(id: string) {
    start(async () => {
      const result = await retryDeliveryAction(id)
      if (!result.ok) toast.error(result.message)
      else if (result.message) toast.success(result.message)
    })
  }

  return (
    <div className="mt-1">
      <h4 className="text-muted-foreground text-xs">Given up</h4>
      <ul>
        {failed.map(({ id, title, error, createdAt }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-1.5">
            <span className="min-w-0 flex-1 basis-56 break-words">
              {title} <PastTime at={createdAt} className="text-muted-foreground" />
              <span className="block text-muted-foreground">{error}</span>
            </span>
            <Button size="sm" disabled={pending} onClick={() => retry(id)}>
              Try again
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

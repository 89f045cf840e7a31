"use client"

import { requestEvents } from "@/components/palette/requests"
import type { CurrentView } from "@/components/shipments/use-current-view"
import { useViewChanges } from "@/components/shipments/use-view-changes"
import { Button } from "@/components/ui/button"

/** Beside the filters, once they are no view's: keeps them. */
export function ViewSave({ current }: { current: CurrentView }) {
  const { change, pending } = useViewChanges()
  const { saved, modified, ready, query } = current
  if (saved ? !modified : ready !== null) return null
  if (saved?.mayChange) {
    return (
      <Button size="sm" pending={pending} onClick={() => change({ id: saved.id, query })}>
        Update view
      </Button>
    )
  }
  return (
    <Button size="sm" onClick={() => window.dispatchEvent(new Event(requestEvents.saveView))}>
      Save view
    </Button>
  )
}

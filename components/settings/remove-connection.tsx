"use client"

import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { removeConnectionAction } from "@/lib/sources/connections/actions"

/** Takes a connection away that no shipment came from. */
export function RemoveConnection({ connectionId, name }: { connectionId: string; name: string }) {
  return (
    <div>
      <ConfirmDialog
        trigger={<Button size="sm">Remove connection</Button>}
        title={`Remove ${name}?`}
        description="Its webhook address and credentials are deleted. Only a connection that no shipment came from can be removed."
        confirm="Remove"
        destructive
        action={() => removeConnectionAction(connectionId)}
      />
    </div>
  )
}

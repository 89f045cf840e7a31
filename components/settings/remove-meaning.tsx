"use client"

import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { unmapCodeAction } from "@/lib/inbox/codes/actions"

/** Takes back what the team said of a code. */
export function RemoveMeaning({ mappingId, name }: { mappingId: string; name: string }) {
  return (
    <ConfirmDialog
      trigger={<Button size="sm">Remove meaning</Button>}
      title="Remove this meaning?"
      description={`${name} is unknown again in what comes from now on. Earlier scans keep the meaning until they are processed again.`}
      confirm="Remove"
      action={() => unmapCodeAction(mappingId)}
    />
  )
}

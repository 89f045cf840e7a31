"use client"

import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { CopyButton } from "@/components/ui/copy-button"
import { rotateTokenAction } from "@/lib/sources/connections/actions"

interface WebhookAddressProps {
  connectionId: string
  url: string
  sourceName: string
}

/** The secret address to copy, and a way to replace it. */
export function WebhookAddress({ connectionId, url, sourceName }: WebhookAddressProps) {
  return (
    <div className="grid max-w-2xl gap-3">
      <div className="flex items-center gap-1 rounded-md border border-input bg-muted/50 py-1 pr-1 pl-3">
        <code className="mono-id min-w-0 flex-1 select-all break-all text-sm">{url}</code>
        <CopyButton value={url} label="webhook address" />
      </div>
      <div>
        <ConfirmDialog
          trigger={<Button size="sm">Replace address</Button>}
          title="Replace the webhook address?"
          description={`The current address stops at once. Until you enter the new one at ${sourceName}, its updates are lost.`}
          confirm="Replace address"
          destructive
          action={() => rotateTokenAction(connectionId)}
        />
      </div>
    </div>
  )
}

"use client"

import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { resendMailAction } from "@/lib/notifications/actions"

interface ResendMailProps {
  shipmentId: string
  /** What the mail is about, such as "Delivered". */
  mail: string
  recipient: string
}

/** The last mail once more, for a customer who can't find it. */
export function ResendMail({ shipmentId, mail, recipient }: ResendMailProps) {
  return (
    <ConfirmDialog
      trigger={
        <button type="button" className="rounded-sm text-link hover:underline">
          Send again
        </button>
      }
      title={`Send “${mail}” again?`}
      description={`The same mail goes to ${recipient} once more, now.`}
      confirm="Send again"
      action={() => resendMailAction(shipmentId)}
    />
  )
}

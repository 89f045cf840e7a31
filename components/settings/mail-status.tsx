import { CircleCheck, CircleX, Hourglass } from "lucide"
import { Badge } from "@/components/ui/badge"
import { Icon } from "@/components/ui/icon"

interface MailStatusProps {
  status: "pending" | "sent" | "failed"
  transport: "mailbox" | "smtp" | "resend"
}

/** Whether a mail went out; one that stays in the mailbox is kept, not sent. */
export function MailStatus({ status, transport }: MailStatusProps) {
  if (status === "failed") {
    return (
      <Badge tone="trouble">
        <Icon of={CircleX} /> Failed
      </Badge>
    )
  }
  if (status === "pending") {
    return (
      <Badge tone="moving">
        <Icon of={Hourglass} /> On its way
      </Badge>
    )
  }
  return (
    <Badge tone={transport === "mailbox" ? "neutral" : "done"}>
      <Icon of={CircleCheck} /> {transport === "mailbox" ? "Kept here" : "Sent"}
    </Badge>
  )
}

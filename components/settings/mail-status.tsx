import { CircleCheck, CircleX, Hourglass } from "lucide-react"
import { Badge } from "@/components/ui/badge"

interface MailStatusProps {
  status: "pending" | "sent" | "failed"
  transport: "mailbox" | "smtp" | "resend"
}

/** Whether a mail went out; one that stays in the mailbox is kept, not sent. */
export function MailStatus({ status, transport }: MailStatusProps) {
  if (status === "failed") {
    return (
      <Badge tone="trouble">
        <CircleX aria-hidden /> Failed
      </Badge>
    )
  }
  if (status === "pending") {
    return (
      <Badge tone="moving">
        <Hourglass aria-hidden /> On its way
      </Badge>
    )
  }
  return (
    <Badge tone={transport === "mailbox" ? "neutral" : "done"}>
      <CircleCheck aria-hidden /> {transport === "mailbox" ? "Kept here" : "Sent"}
    </Badge>
  )
}

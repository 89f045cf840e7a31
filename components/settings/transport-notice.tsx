import { Notice } from "@/components/ui/notice"

/** Says so when mails are kept here instead of being sent. */
export function TransportNotice({ transport }: { transport: "mailbox" | "smtp" | "resend" }) {
  if (transport !== "mailbox") return null
  return (
    <Notice tone="late">
      No mail leaves this installation: mails are kept in the mailbox. To send them, set
      RESEND_API_KEY or SMTP_URL and restart.
    </Notice>
  )
}

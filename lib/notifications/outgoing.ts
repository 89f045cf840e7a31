import type { MailMessage } from "@/lib/db/generated/client"
import { env } from "@/lib/env"
import type { OutgoingMail } from "@/lib/mail/transport"
import { listHeaders } from "@/lib/recipients/links"

/** A kept mail of the team with the slug `user` as it goes out, the same at every try. */
export function outgoing(mail: MailMessage, user: string): OutgoingMail {
  const reader = { teamId: mail.teamId, address: mail.recipient, user }
  return {
    from: mail.sender,
    to: mail.recipient,
    replyTo: mail.replyTo,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    idempotencyKey: mail.decisionId,
    // RFC 3834: keeps out-of-office answers away. X-Entity-Ref-ID keeps Gmail from folding parcels into one thread.
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Entity-Ref-ID": mail.decisionId,
      ...listHeaders(reader, env().APP_URL),
    },
  }
}

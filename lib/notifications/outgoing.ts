import type { MailMessage } from "@/lib/db/generated/client"
import type { OutgoingMail } from "@/lib/mail/transport"

/** A kept mail as it goes out, the same at every try. */
export function outgoing(mail: MailMessage): OutgoingMail {
  return {
    from: mail.sender,
    to: mail.recipient,
    replyTo: mail.replyTo,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    idempotencyKey: mail.decisionId,
    // RFC 3834: keeps out-of-office answers away. X-Entity-Ref-ID keeps Gmail from folding parcels into one thread.
    headers: { "Auto-Submitted": "auto-generated", "X-Entity-Ref-ID": mail.decisionId },
  }
}

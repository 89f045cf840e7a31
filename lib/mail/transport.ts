import type { AppError } from "@/lib/errors"

/** A mail ready to go. Addresses are plain, names and texts already safe for headers (lib/mail/line). */
export interface OutgoingMail {
  /** Display name and address as in RFC 5322: `"Nordic Outfitters" <tracking@shop.example>`. */
  from: string
  to: string
  replyTo: string | null
  subject: string
  html: string
  text: string
  /** The same for every try of the same mail, and of no other mail. */
  idempotencyKey: string
  headers: Record<string, string>
}

/** What came of one mail of several: taken, or refused for good (`invalid`). */
export type BatchResult = { providerId: string } | { refused: AppError }

/**
 * A way for mails to leave. `send` resolves once the provider has taken the mail, and throws AppError:
 * `invalid` when it will never take this mail (the message says why), `misconfigured` when no mail can
 * leave until somebody mends the settings, `rate_limited` and `upstream` when a later try may do.
 */
export interface MailTransport {
  readonly name: "mailbox" | "smtp" | "resend"
  /**
   * The provider itself takes a repeated idempotency key as the same mail. Where it does not, the
   * caller must keep two tries of one mail from overlapping.
   */
  readonly deduplicates: boolean
  send(mail: OutgoingMail): Promise<{ providerId: string | null }>
  /**
   * Sends up to `maxTogether` mails with one request under a key of its own; gives what came of each, in
   * their order. Throws as `send` does, when it took none; and `conflict` when it took this key before,
   * with other mails.
   */
  sendTogether?(mails: readonly OutgoingMail[], key: string): Promise<BatchResult[]>
}

/** So many mails fit into one request (https://resend.com/docs/api-reference/emails/send-batch-emails). */
export const maxTogether = 100

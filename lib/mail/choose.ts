import type { Env } from "@/lib/env"
import { mailbox } from "@/lib/mail/mailbox"
import { resendTransport } from "@/lib/mail/resend"
import { smtpTransport } from "@/lib/mail/smtp"
import type { MailTransport } from "@/lib/mail/transport"

type MailSettings = Pick<Env, "RESEND_API_KEY" | "RESEND_BASE_URL" | "SMTP_URL">

/** The transport that the settings ask for: Resend, else SMTP, else the mailbox in the app. */
export function mailTransport(settings: MailSettings): MailTransport {
  if (settings.RESEND_API_KEY) {
    return resendTransport(settings.RESEND_API_KEY, settings.RESEND_BASE_URL)
  }
  return settings.SMTP_URL ? smtpTransport(settings.SMTP_URL) : mailbox
}

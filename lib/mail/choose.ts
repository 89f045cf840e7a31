import type { Env } from "@/lib/env"
import { mailbox } from "@/lib/mail/mailbox"
import { paceOf } from "@/lib/mail/pace"
import { type ResendSettings, resendTransport } from "@/lib/mail/resend"
import { smtpTransport } from "@/lib/mail/smtp"
import type { MailTransport } from "@/lib/mail/transport"

type ResendEnv = Pick<Env, "RESEND_API_KEY" | "RESEND_BASE_URL" | "RESEND_RATE" | "DATABASE_URL">

/** The transport that the settings ask for: Resend, else SMTP, else the mailbox in the app. */
export function mailTransport(settings: ResendEnv & Pick<Env, "SMTP_URL">): MailTransport {
  const resend = resendSettings(settings)
  if (resend) return resendTransport(resend)
  return settings.SMTP_URL ? smtpTransport(settings.SMTP_URL) : mailbox
}

/** How Resend is asked, at its own pace over all processes; null without a key. */
export function resendSettings(settings: ResendEnv): ResendSettings | null {
  if (!settings.RESEND_API_KEY) return null
  return {
    apiKey: settings.RESEND_API_KEY,
    baseUrl: settings.RESEND_BASE_URL,
    pace: paceOf(settings.RESEND_RATE, settings.DATABASE_URL),
  }
}

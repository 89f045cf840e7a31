import { createTransport } from "nodemailer"
import { AppError, reasonOf } from "@/lib/errors"
import type { MailTransport } from "@/lib/mail/transport"

/**
 * Sends through an SMTP server (`smtp://` or `smtps://`, with user and password in the URL).
 *
 * SMTP has no idempotency key. The Message-ID is made from it, so that servers and mail programs which
 * drop repeated ids show a mail once; a crash in the moment between the server's acceptance and our
 * commit can still bring a recipient the same mail twice.
 */
export function smtpTransport(url: string): MailTransport {
  const smtp = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    name: "smtp",
    deduplicates: false,
    async send({ idempotencyKey, replyTo, ...mail }) {
      const messageId = `<${idempotencyKey}@${domainOf(mail.from)}>`
      try {
        await smtp.sendMail({ ...mail, messageId, ...(replyTo ? { replyTo } : {}) })
      } catch (error) {
        throw failure(error)
      }
      return { providerId: messageId }
    },
  }
}

function domainOf(from: string): string {
  return /@([^@<>\s]+)>?$/.exec(from)?.[1] ?? "localhost"
}

/**
 * Nodemailer's codes (EAUTH log-in, EENVELOPE an address, EMESSAGE the content) and the server's reply,
 * of which 5xx is for good (RFC 5321, 4.2.1). A sender refused concerns every mail, a recipient this one.
 */
function failure(error: unknown): AppError {
  const { code, command, responseCode } = error as SmtpError
  const said = `SMTP server: ${reasonOf(error)}`
  const forGood = !responseCode || responseCode >= 500
  if (code === "EAUTH" || (command === "MAIL FROM" && responseCode && forGood)) {
    return new AppError("misconfigured", said, { cause: error })
  }
  const ofThisMail = code === "EENVELOPE" || code === "EMESSAGE"
  return new AppError(ofThisMail && forGood ? "invalid" : "upstream", said, { cause: error })
}

interface SmtpError {
  code?: string
  command?: string
  responseCode?: number | false
}

import type { MailTransport } from "@/lib/mail/transport"

/**
 * Sends nothing: the mail that is kept with its decision, viewable in the app, is the whole delivery.
 * What an installation without a mail provider has, and the demo.
 */
export const mailbox: MailTransport = {
  name: "mailbox",
  deduplicates: false,
  async send() {
    return { providerId: null }
  },
}

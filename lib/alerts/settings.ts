import type { Delivering } from "@/lib/alerts/deliver"
import type { AlertMailing } from "@/lib/alerts/mail"
import { post } from "@/lib/alerts/post"
import { env } from "@/lib/env"
import { mailTransport } from "@/lib/mail/choose"
import { readKeyRing } from "@/lib/sources/credentials"

/** Whether channels may lead into private networks. */
export function allowsPrivate(): boolean {
  return /^(1|true|yes)$/i.test(env().ALLOW_PRIVATE_WEBHOOKS ?? "")
}

/** The keys that channels' addresses are sealed with. */
export function channelKeys() {
  return readKeyRing(env().PORCHLIGHT_KEYS)
}

/** How alerts reach channels, as the installation is set. */
export function alertDelivering(now: Date): Delivering {
  const allowPrivate = allowsPrivate()
  return {
    now,
    post: (posting) => post(posting, { allowPrivate }),
    keys: channelKeys,
    appUrl: appUrl(),
  }
}

/** How alerts are mailed, as the installation is set. */
export function alertMailing(now: Date): AlertMailing {
  const settings = env()
  const transport = mailTransport(settings)
  return { now, transport, appUrl: appUrl(), mailFrom: settings.MAIL_FROM }
}

function appUrl(): string {
  return env().APP_URL.replace(/\/+$/, "")
}

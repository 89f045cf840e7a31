import { english } from "@/emails/english"
import type { MailView } from "@/emails/view"
import type { Trigger } from "@/lib/notifications/schema"
import type { Language } from "@/lib/tracking-page/phrases"

/** All that mails say in one language, beside what the recipient's page says (lib/tracking-page/phrases). */
export interface MailTexts {
  triggers: Record<Trigger, TriggerTexts>
  expectedOn: (eta: { day: string; time: string | null }) => string
  greeting: (name: string | null) => string
  labels: Record<"expected" | "carrier" | "number" | "order" | "place" | "signedBy", string>
  carrierSays: (carrier: string) => string
  whatNext: string
  whatToDo: string
  step: (position: number, of: number) => string
  questions: string
  contact: (shop: string) => string
  why: (shop: string) => string
}

interface TriggerTexts {
  subject: (view: MailView) => string
  preheader: (view: MailView) => string
  headline: (view: MailView) => string
  lead: (view: MailView) => string
  next: (view: MailView) => string | null
  help: (view: MailView) => string | null
  /** Instead of whatToDo. */
  helpTitle?: string
  button: string
}

export const mailTexts: Record<Language, MailTexts> = { en: english }

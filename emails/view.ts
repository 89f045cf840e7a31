import type { BrandTheme } from "@/lib/brand/theme"
import type { Language } from "@/lib/languages/languages"
import type { Say } from "@/lib/languages/speak"
import type { Trigger } from "@/lib/notifications/schema"
import type { Tone } from "@/lib/tracking-page/situation"

/**
 * All that a mail is told. It goes to the recipient alone, so it may name them; every text is one line
 * of bounded length (lib/mail/line), and every address is checked.
 */
export interface MailView {
  trigger: Trigger
  language: Language
  /** BCP 47 and the direction of `language`. */
  tag: string
  direction: "ltr" | "rtl"
  /** Says what mails say, in `language` and the team's own texts. */
  say: Say
  shop: MailShop
  /** The carrier's name as people say it. */
  carrier: string
  trackingNumber: string
  orderNumber: string | null
  recipientName: string | null
  /** What the recipient's page says at this moment. */
  page: { headline: string; next: string; help: string | null; tone: Tone; steps: MailStep[] }
  /** City of the scan that this mail tells of. */
  city: string | null
  /**
   * When it is expected, while that lies ahead: the day (such as `Friday 27 November`: a mail is read on
   * any day, so never `today`) and the time as the reader writes it, where the carrier names an hour.
   */
  eta: { day: string; time: string | null } | null
  /** Day and time of the scan that this mail tells of, at its place. */
  happened: { day: string; time: string | null } | null
  /** The carrier's own words on it. */
  carrierWords: string | null
  signedBy: string | null
  /** The shop's page, or the carrier's while the shop has none; null where there is neither. */
  trackingUrl: string | null
}

export interface MailStep {
  label: string
  reached: boolean
  current: boolean
}

export interface MailShop {
  name: string
  theme: BrandTheme
  logoUrl: string | null
  websiteUrl: string | null
  /** https: or mailto: */
  supportUrl: string | null
}

/** What one mail says, before it is laid out as HTML and as plain text. */
export interface MailContent {
  subject: string
  /** What a mail program shows beside the subject. */
  preheader: string
  headline: string
  lead: string
  facts: { label: string; value: string }[]
  carrierWords: { who: string; words: string } | null
  /** What happens next and what the recipient can do, where there is something to say. */
  parts: { title: string; text: string }[]
  button: string
}

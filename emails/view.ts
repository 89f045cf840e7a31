import type { FontKey } from "@/lib/brand/fonts"
import type { Corners } from "@/lib/brand/schema"
import type { BrandTheme } from "@/lib/brand/theme"
import type { Language } from "@/lib/languages/languages"
import type { Say } from "@/lib/languages/speak"
import type { Trigger } from "@/lib/notifications/schema"
import type { Tone } from "@/lib/tracking-page/situation"

/**
 * All that a mail is told. It goes to the recipient alone, so it may name them; every text is one line
 * of bounded length (lib/mail/line), and every address is checked.
 */
export interface MailView extends ParcelView {
  trigger: Trigger
  language: Language
  /** BCP 47 and the direction of `language`. */
  tag: string
  direction: "ltr" | "rtl"
  /** Says what mails say, in `language` and the team's own texts. */
  say: Say
  shop: MailShop
  orderNumber: string | null
  recipientName: string | null
  /** The order's other parcels that this mail tells of as well. */
  others: ParcelView[]
  /** Where the reader chooses what to hear of; null where no link can be signed. */
  wishes: { preferencesUrl: string; unsubscribeUrl: string } | null
}

/** One parcel, as far as a mail speaks of it. */
export interface ParcelView {
  /** The carrier's name as people say it. */
  carrier: string
  trackingNumber: string
  /** What the recipient's page says at this moment. */
  page: { headline: string; next: string; help: string | null; tone: Tone; steps: MailStep[] }
  /** City of the scan that this mail tells of. */
  city: string | null
  /**
   * When it is expected, while that lies ahead: the day (such as `Friday 27 November`: a mail is read on
   * any day, so never `today`) and the time as the reader writes it, where the carrier names an hour, or
   * two. Of several days `day` is null, and `days` the span (`14–16 May`).
   */
  eta: {
    day: string | null
    days: string | null
    from: string | null
    time: string | null
  } | null
  /** Day and time of the scan that this mail tells of, at its place. */
  happened: { day: string; time: string | null } | null
  /** Where it waits to be collected, and the last day for that. */
  pickup: { place: string | null; hours: string | null; until: string | null } | null
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
  font: FontKey
  corners: Corners
  /** Sizes in pixels, as it is to be shown; no width where the picture's own is not known. */
  logo: { src: string; width: number | null; height: number } | null
  websiteUrl: string | null
  /** https: or mailto: */
  supportUrl: string | null
  footerLinks: { label: string; href: string }[]
}

/** What one mail says, before it is laid out as HTML and as plain text. */
export interface MailContent {
  subject: string
  /** What a mail program shows beside the subject. */
  preheader: string
  headline: string
  hello: string
  lead: string
  /** The carrier's own words, and until when it is kept: what must not be missed. */
  notices: { who: string | null; words: string }[]
  /** What happens next, where there is something to say. */
  next: { title: string; text: string } | null
  /** What the recipient can do; in a box with the button where it is `urgent`. */
  help: { title: string; text: string } | null
  urgent: boolean
  button: { label: string; href: string } | null
  facts: { label: string; value: string }[]
  /** All parcels of the mail, where there are several. */
  parcels: { intro: string; lines: { text: string; href: string | null }[] } | null
}

/** What a provider tells of a mail, from the least to the most that is known of it. */
const mailEventKinds = [
  "sent",
  "delayed",
  "delivered",
  "opened",
  "clicked",
  "failed",
  "suppressed",
  "bounced",
  "complained",
] as const

export type MailEventKind = (typeof mailEventKinds)[number]

/** An event as it was understood. */
export interface ProviderEvent {
  kind: MailEventKind
  /** The decision that the mail carried as a tag; null for a mail without. */
  decisionId: string | null
  /** The provider's id of the mail. */
  providerId: string
  /** Words of the provider, such as why it bounced. */
  reason: string | null
  /** The address takes no mail, now and later. */
  forGood: boolean
  occurredAt: Date
}

/** Kinds that say that the mail did not arrive. */
export const undelivered: ReadonlySet<string> = new Set<MailEventKind>([
  "failed",
  "suppressed",
  "bounced",
])

/** The one that says the most, whatever order they came in; null without any. */
export function furthest(kinds: readonly string[]): MailEventKind | null {
  const ranks = kinds.map((kind) => mailEventKinds.indexOf(kind as MailEventKind))
  return mailEventKinds[Math.max(-1, ...ranks)] ?? null
}

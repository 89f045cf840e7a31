import type { Tone } from "@/components/ui/badge"
import { reasonLabels } from "@/lib/notifications/labels"

/** What is known of a decision and of what became of its mail. */
export interface Told {
  outcome: "send" | "suppress"
  reason: string
  status: "pending" | "sent" | "failed" | null
  error: string | null
  copy: boolean
  dueAt: Date | null
  /** What the provider told of the mail, in any order. */
  events: readonly { kind: string; reason: string | null }[]
}

export interface Fate {
  word: string
  tone: Tone
}

/** Where a decision stands, in a word: not sent, waiting, on its way, or as far as is known of the mail. */
export function fateOf(told: Told, now: Date): Fate {
  if (told.outcome === "suppress") return { word: "Not sent", tone: "neutral" }
  if (told.status === "failed" && told.events.length === 0)
    return { word: "Failed", tone: "trouble" }
  if (told.status === "pending") {
    return waits(told, now)
      ? { word: "Waits", tone: "waiting" }
      : { word: "Being sent", tone: "moving" }
  }
  const known = fates.find(({ kind }) => told.events.some((event) => event.kind === kind))
  if (known) return known
  return told.status === "failed"
    ? { word: "Failed", tone: "trouble" }
    : { word: "Sent", tone: "done" }
}

/** From what says the most of a mail to what says the least. */
const fates: readonly (Fate & { kind: string })[] = [
  { kind: "complained", word: "Called unwanted", tone: "trouble" },
  { kind: "bounced", word: "Bounced", tone: "trouble" },
  { kind: "suppressed", word: "Refused", tone: "trouble" },
  { kind: "failed", word: "Failed", tone: "trouble" },
  { kind: "clicked", word: "Clicked", tone: "done" },
  { kind: "opened", word: "Opened", tone: "done" },
  { kind: "delivered", word: "Delivered", tone: "done" },
  { kind: "delayed", word: "Held up", tone: "late" },
]

/** Whether a mail waits for its time: the rule's delay, the quiet hours, or the order's other parcels. */
export function waits({ status, dueAt }: Pick<Told, "status" | "dueAt">, now: Date): boolean {
  return status === "pending" && dueAt !== null && dueAt > now
}

/** Why it was sent or not, when it will be, or what went wrong, in whole sentences. */
export function whyOf(told: Told, rule: string, options: { now: Date; timeZone: string }): string {
  const trouble = told.events.find(({ kind, reason }) => wentWrong.has(kind) && reason)?.reason
  const problem = trouble ?? told.error
  if (told.outcome === "send" && problem) return problem
  if (waits(told, options.now) && told.dueAt) {
    return `Will be sent ${soonWords(told.dueAt, options)}, if it is still true then.`
  }
  if (told.reason === "rule_on") {
    return told.copy ? `The rule “${rule}” sends a copy here.` : `The rule “${rule}” is on.`
  }
  const known: Partial<Record<string, { sentence: string }>> = reasonLabels
  return known[told.reason]?.sentence ?? told.reason.replaceAll("_", " ")
}

const wentWrong: ReadonlySet<string> = new Set(["bounced", "complained", "suppressed", "failed"])

/** "at 08:00 CET" of today, "on 23 Nov, 08:00 CET" of another day. */
function soonWords(at: Date, { now, timeZone }: { now: Date; timeZone: string }): string {
  const day = new Intl.DateTimeFormat("en-CA", { dateStyle: "short", timeZone })
  if (day.format(at) !== day.format(now)) return `on ${clockWords(at, timeZone)}`
  const clock = { hour: "2-digit", minute: "2-digit", timeZoneName: "short" } as const
  return `at ${new Intl.DateTimeFormat("en-GB", { ...clock, timeZone }).format(at)}`
}

/** An instant on the team's clock, as people ask about it: "22 Nov, 07:31 UTC". */
export function clockWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(at)
}

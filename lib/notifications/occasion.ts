import type { ConditionFacts } from "@/lib/notifications/conditions"
import type { Forecast } from "@/lib/notifications/forecast"
import type { Reason, Rules, Settings, TimeTrigger, Trigger } from "@/lib/notifications/schema"
import type { Scan, Standing } from "@/lib/notifications/standing"
import type { NewsFacts } from "@/lib/notifications/truth"

/** The shipment as it stands at the moment of deciding, which may be later than the change. */
export interface DecidedShipment extends NewsFacts, ConditionFacts {
  recipientEmail: string | null
  /** Names the order while other parcels of it are under way to the same address; else null. */
  togetherKey: string | null
}

/** An earlier decision on the same shipment. */
export interface PastDecision {
  trigger: Trigger
  /** As in Decision. */
  recipient: string
  reason: Reason
  /** Decided to send, and not refused for good by the mail provider. */
  holds: boolean
}

/** What an address wants, and whether mail reaches it. */
export interface Preference {
  /** Triggers that it does not want to hear of. */
  off: readonly string[]
  unsubscribedAt: Date | null
  bouncedAt: Date | null
  complainedAt: Date | null
}

/** What is decided on: a change of the shipment, or something that came with time alone. */
export type Occasion = TransitionOccasion | { kind: "time"; trigger: TimeTrigger; newsAt: Date }

export interface TransitionOccasion {
  kind: "transition"
  /** Null for a shipment that was not known before. */
  before: Standing | null
  after: Standing
  /** The scans that arrived together with the change. */
  arrived: readonly Scan[]
  /** When the scan that decides the new state happened. */
  newsAt: Date | null
  /** When we heard of it: the news of an estimate is as old as that. */
  heardAt: Date
  /** The change comes from processing an old payload again. */
  replay: boolean
  forecast: Forecast
}

export interface DecideInput {
  occasion: Occasion
  rules: Rules
  settings: Pick<
    Settings,
    "quietFrom" | "quietUntil" | "dailyLimit" | "newsHours" | "carriersThatTell"
  >
  /** By address, of those that have any. */
  preferences: ReadonlyMap<string, Preference>
  /** Mails of the last 24 hours, by address; of those that had any. */
  mailsToday: ReadonlyMap<string, number>
  history: readonly PastDecision[]
  shipment: DecidedShipment
  now: Date
}

/** Somebody that a rule tells something. */
export interface Addressee {
  address: string
  valid: boolean
  copy: boolean
}

/** When the news of a trigger happened, as far as is known. */
export function newsAtOf(occasion: Occasion, trigger: Trigger): Date | null {
  const ofEstimate = trigger === "eta_moved" || trigger === "promise_missed"
  return occasion.kind === "transition" && ofEstimate ? occasion.heardAt : occasion.newsAt
}

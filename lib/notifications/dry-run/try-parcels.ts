import type { Shipment } from "@/lib/db/generated/client"
import { type Decision, mostTelling, togetherMs } from "@/lib/notifications/decide"
import { type PastChange, shipmentAt } from "@/lib/notifications/dry-run/past-shipment"
import { pastTimeMoments } from "@/lib/notifications/dry-run/time-moments"
import { type Facts, newsFacts } from "@/lib/notifications/facts"
import { decideMoment, type Moment, type Past } from "@/lib/notifications/moment"
import type { Reason } from "@/lib/notifications/schema"
import { reasonToWithdraw } from "@/lib/notifications/truth"

/** A parcel with what happened to it. */
export interface TriedParcel {
  shipment: Shipment
  /** All of them, in their order. */
  changes: readonly PastChange[]
  /** Those of the time that is looked at. */
  moments: readonly Moment[]
}

/** What would have come of a decision: a mail, a place in another's mail, or nothing. */
export interface TriedDecision extends Decision {
  shipment: Shipment
  at: Date
  /** It would have made a mail of its own. */
  mail: boolean
}

/**
 * Goes through what happened to all parcels of an address from `since` to `until`, in the order of time,
 * and decides on it as the pipeline does, with the rules of `facts`. Pure.
 */
export function tryParcels(
  facts: Facts,
  parcels: readonly TriedParcel[],
  { since, until }: { since: Date; until: Date },
): TriedDecision[] {
  const tried: TriedDecision[] = []
  for (const one of timeline(facts, parcels, { since, until })) {
    const { parcel, at } = one
    const shipment = shipmentAt(parcel.shipment, parcel.changes, at)
    const own = tried.filter((decision) => decision.shipment.id === shipment.id)
    const past = [...toldBefore(parcel, since), ...own.map(asPast)]
    const known = {
      ...facts,
      together: togetherAt(parcels, tried, parcel, at),
      mailsToday: mailsBefore(tried, at),
    }
    const made = decideMoment(known, { ...one.moment, shipment }, past, at)
    for (const decision of made) {
      tried.push(endOf(facts, { ...decision, shipment, at, mail: false }, parcel, tried))
    }
  }
  return tried
}

function timeline(
  facts: Facts,
  parcels: readonly TriedParcel[],
  { since, until }: { since: Date; until: Date },
) {
  const all = parcels.flatMap((parcel) => {
    const { shipment, changes } = parcel
    const heard = parcel.moments.flatMap((moment) => {
      const change = changes.find(({ id }) => id === moment.changeId)
      return change ? [{ parcel, moment, at: change.receivedAt }] : []
    })
    const timed = pastTimeMoments(shipment, changes, facts.rules, facts.teamZone)
    const came = timed.map(({ trigger, at }) => {
      const occasion = () => ({ kind: "time" as const, trigger, newsAt: at })
      const key = `${trigger}:${shipment.generation}`
      return { parcel, moment: { key, changeId: null, shipment, occasion }, at }
    })
    return [...heard, ...came]
  })
  return all
    .filter(({ at }) => at >= since && at <= until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The hand-over of a parcel that was under way already is no news. */
function toldBefore({ shipment }: TriedParcel, since: Date): Past[] {
  if (!shipment.handedOverAt || shipment.handedOverAt >= since) return []
  return [
    {
      moment: "",
      shipmentId: shipment.id,
      trigger: "handed_over",
      recipient: "",
      copy: false,
      reason: "rule_off",
      sendKey: null,
      toldEta: null,
    },
  ]
}

function asPast({ shipment, ...decision }: TriedDecision): Past {
  const sends = decision.outcome === "send"
  const { trigger, recipient, copy, reason } = decision
  return {
    moment: "",
    shipmentId: shipment.id,
    trigger,
    recipient,
    copy,
    reason,
    sendKey: sends ? `${trigger}:${recipient}` : null,
    toldEta: sends ? shipment.eta : null,
  }
}

/** What names the order, while other parcels of it are under way or their mail waits. */
function togetherAt(
  parcels: readonly TriedParcel[],
  tried: readonly TriedDecision[],
  own: TriedParcel,
  at: Date,
): Map<string, string> {
  const { id, orderNumber, orderId } = own.shipment
  const key = orderNumber ? `number:${orderNumber}` : orderId && `id:${orderId}`
  if (!key) return new Map()
  // What arrives in the same instant was under way until then.
  const justBefore = new Date(at.getTime() - 1)
  const open = parcels.some(({ shipment, changes }) => {
    if (shipment.id === id) return false
    const same = orderNumber ? shipment.orderNumber === orderNumber : shipment.orderId === orderId
    return same && !shipmentAt(shipment, changes, justBefore).terminal
  })
  const waiting = tried.some(({ togetherKey, dueAt }) => togetherKey === key && dueAt && dueAt > at)
  return new Map(open || waiting ? [[id, key]] : [])
}

function mailsBefore(tried: readonly TriedDecision[], at: Date): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { mail, copy, recipient, dueAt } of tried) {
    if (!mail || copy || !dueAt || at.getTime() - dueAt.getTime() > 24 * 3_600_000) continue
    counts.set(recipient, (counts.get(recipient) ?? 0) + 1)
  }
  return counts
}

/** What becomes of a decision when its mail is due: it may not be true any more, or be told with another. */
function endOf(
  facts: Facts,
  decision: TriedDecision,
  { shipment, changes }: TriedParcel,
  tried: readonly TriedDecision[],
): TriedDecision {
  const { outcome, dueAt, trigger, recipient, togetherKey, newsAt } = decision
  if (outcome === "suppress" || !dueAt) return decision
  overtake(tried, decision)
  const then = newsFacts(shipmentAt(shipment, changes, dueAt), facts.teamZone)
  const news = { newsAt, newsHours: facts.settings.newsHours }
  const passed = reasonToWithdraw(trigger, then, news, dueAt)
  if (passed) return suppressed(decision, passed)
  const beside = tried.some((other) => {
    if (!other.mail || !togetherKey || other.togetherKey !== togetherKey || !other.dueAt)
      return false
    const apart = dueAt.getTime() - other.dueAt.getTime()
    return other.trigger === trigger && other.recipient === recipient && apart <= togetherMs
  })
  if (beside) return { ...decision, reason: "told_together" }
  const today = mailsBefore(tried, dueAt).get(recipient) ?? 0
  if (!decision.copy && today >= facts.settings.dailyLimit)
    return suppressed(decision, "daily_limit")
  return { ...decision, mail: true }
}

/** A mail that still waits when news comes that says more is not sent. */
function overtake(tried: readonly TriedDecision[], newer: TriedDecision) {
  for (const older of tried) {
    if (older.outcome === "suppress" || older.shipment.id !== newer.shipment.id) continue
    if (older.recipient !== newer.recipient || !older.dueAt || older.dueAt <= newer.at) continue
    const saysMore = mostTelling.indexOf(newer.trigger) < mostTelling.indexOf(older.trigger)
    if (saysMore) Object.assign(older, suppressed(older, "superseded"))
  }
}

function suppressed(decision: TriedDecision, reason: Reason): TriedDecision {
  return { ...decision, outcome: "suppress", reason, dueAt: null, togetherKey: null, mail: false }
}

import { states } from "@/components/ui/states"
import { triggerLabels } from "@/lib/notifications/labels"
import { stateWords } from "@/lib/shipments/detail-words"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Decision = ShipmentData["decisions"][number]

/** A step of the parcel's way with all that was decided on it. */
export interface DecisionMoment {
  key: string
  /** The state that the parcel came to, or what time alone brought. */
  title: string
  at: Date
  /** Told first, then what was not. */
  decisions: Decision[]
}

/** Decisions by the change that they were made on, newest first. */
export function momentsOf(
  decisions: readonly Decision[],
  changes: ShipmentData["changes"],
): DecisionMoment[] {
  const moments = new Map<string, DecisionMoment>()
  for (const decision of decisions) {
    const known = moments.get(decision.moment)
    if (known) known.decisions.push(decision)
    else moments.set(decision.moment, momentOf(decision, changes))
  }
  const told = ({ outcome }: Decision) => (outcome === "send" ? 0 : 1)
  for (const { decisions: own } of moments.values()) own.sort((a, b) => told(a) - told(b))
  return [...moments.values()].sort((a, b) => b.at.getTime() - a.at.getTime())
}

function momentOf(decision: Decision, changes: ShipmentData["changes"]): DecisionMoment {
  const change = changes.find(({ id }) => id === decision.changeId)
  return {
    key: decision.moment,
    title: change
      ? (stateWords(change.category, change.detail) ?? states[change.category].label)
      : triggerLabels[decision.trigger].name,
    at: change?.receivedAt ?? decision.decidedAt,
    decisions: [decision],
  }
}

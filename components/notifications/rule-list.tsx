"use client"

import type { RuleKnown } from "@/components/notifications/rule-editor"
import { RuleRow } from "@/components/notifications/rule-row"
import type { Rule, Trigger } from "@/lib/notifications/schema"

interface RuleListProps {
  rules: readonly Rule[]
  saved: readonly Rule[]
  known: RuleKnown
  readOnly: boolean
  onChange: (rule: Rule) => void
}

/** The moments in the order of a parcel's way, what goes wrong after it, what time brings last. */
export function RuleList({ rules, saved, known, readOnly, onChange }: RuleListProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-7 [&>section:last-child_li:last-child]:border-b-0">
      {groups.map(({ title, of }) => (
        <section key={title}>
          <h2 className="border-b pb-2 font-semibold text-sm">{title}</h2>
          <ul>
            {of.map((trigger) => {
              const rule = rules.find((one) => one.trigger === trigger)
              const old = saved.find((one) => one.trigger === trigger)
              return rule && old ? (
                <RuleRow
                  key={trigger}
                  rule={rule}
                  saved={old}
                  known={known}
                  readOnly={readOnly}
                  onChange={onChange}
                />
              ) : null
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

const groups: readonly { title: string; of: readonly Trigger[] }[] = [
  {
    title: "On its way",
    of: ["handed_over", "in_transit", "out_for_delivery", "ready_for_pickup", "delivered"],
  },
  {
    title: "When something goes wrong",
    of: ["delayed", "delivery_failed", "action_required", "exception", "returned"],
  },
  {
    title: "When time passes, or days change",
    of: ["no_first_scan", "promise_missed", "eta_moved", "pickup_reminder"],
  },
]

"use client"

import { outcomeWords } from "@/components/notifications/log-filter-words"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { Select } from "@/components/ui/select"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import { type LogFilter, logOutcomes } from "@/lib/notifications/log/schema"
import { reasons, triggers } from "@/lib/notifications/schema"
import { carrierName } from "@/lib/tracking/carriers"

interface LogFilterPanelProps {
  filter: LogFilter
  /** Codes of the carriers that the team has parcels with. */
  carriers: readonly string[]
  onChange: (change: Partial<LogFilter>) => void
}

const every = "any"

/** What the log can be narrowed by; each choice counts at once. */
export function LogFilterPanel({ filter, carriers, onChange }: LogFilterPanelProps) {
  const { outcome, reason, trigger, carrier, from, until } = filter
  const known = carrier && !carriers.includes(carrier) ? [...carriers, carrier] : carriers
  return (
    <div className="grid gap-4 p-4">
      <Field name="outcome" label="Outcome">
        <Select
          value={outcome ?? every}
          onValueChange={(next) => onChange({ outcome: logOutcomes.find((one) => one === next) })}
          options={[
            { value: every, label: "Any outcome" },
            ...logOutcomes.map((value) => ({ value, label: outcomeWords[value] })),
          ]}
        />
      </Field>
      <Field name="reason" label="Reason">
        <Select
          value={reason ?? every}
          onValueChange={(next) => onChange({ reason: reasons.find((one) => one === next) })}
          options={[
            { value: every, label: "Any reason" },
            ...reasons.map((value) => ({ value, label: reasonLabels[value].name })),
          ]}
        />
      </Field>
      <Field name="trigger" label="Mail">
        <Select
          value={trigger ?? every}
          onValueChange={(next) => onChange({ trigger: triggers.find((one) => one === next) })}
          options={[
            { value: every, label: "Any mail" },
            ...triggers.map((value) => ({ value, label: triggerLabels[value].name })),
          ]}
        />
      </Field>
      <Field name="carrier" label="Carrier">
        <Select
          value={carrier ?? every}
          onValueChange={(next) => onChange({ carrier: next === every ? undefined : next })}
          options={[
            { value: every, label: "Any carrier" },
            ...known.map((value) => ({ value, label: carrierName(value) })),
          ]}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2 sm:gap-3">
        <Field name="from" label="From">
          <Input
            type="date"
            value={from ?? ""}
            max={until}
            onValueChange={(day: string) => onChange({ from: day || undefined })}
          />
        </Field>
        <Field name="until" label="Until">
          <Input
            type="date"
            value={until ?? ""}
            min={from}
            onValueChange={(day: string) => onChange({ until: day || undefined })}
          />
        </Field>
      </div>
    </div>
  )
}

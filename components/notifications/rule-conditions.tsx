"use client"

import { Tick } from "@/components/notifications/draft-form"
import { RuleChoices } from "@/components/notifications/rule-choices"
import type { RuleKnown } from "@/components/notifications/rule-editor"
import type { RuleFields } from "@/components/notifications/rule-form"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { plainConditions, type Trigger } from "@/lib/notifications/schema"

interface RuleConditionsProps {
  trigger: Trigger
  fields: RuleFields
  known: RuleKnown
  onChange: (part: Partial<RuleFields>) => void
}

/** For which parcels a rule tells something; an empty field asks nothing. */
export function RuleConditions({ trigger, fields, known, onChange }: RuleConditionsProps) {
  const number = (name: NumberField) => (
    <Input
      name={name}
      inputMode="decimal"
      placeholder={placeholders[name]}
      value={fields[name]}
      onValueChange={(value: string) => onChange({ [name]: value })}
    />
  )
  return (
    <fieldset className="grid gap-4 border-t pt-4">
      <legend className="sr-only">For which parcels</legend>
      <Occasion trigger={trigger} number={number} />
      <div className="grid gap-4 sm:grid-cols-2">
        {lists.map(({ name, label, placeholder }) => (
          <Field key={name} name={name} label={label} optional>
            <RuleChoices
              known={known[name]}
              values={fields[name]}
              onChange={(values) => onChange({ [name]: values })}
              placeholder={placeholder}
            />
          </Field>
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="valueMin" label="Order value from" optional>
          {number("valueMin")}
        </Field>
        <Field name="valueMax" label="Up to" optional>
          {number("valueMax")}
        </Field>
        <Field name="currency" label="Currency" optional>
          <Input
            name="currency"
            placeholder="EUR"
            maxLength={3}
            value={fields.currency}
            onValueChange={(currency: string) => onChange({ currency: currency.toUpperCase() })}
          />
        </Field>
      </div>
      <Tick
        label="Only new customers"
        checked={fields.newCustomersOnly}
        onChange={(newCustomersOnly) => onChange({ newCustomersOnly })}
      />
    </fieldset>
  )
}

type NumberField = keyof typeof placeholders

const placeholders = {
  valueMin: "Any",
  valueMax: "Any",
  afterHours: String(plainConditions.afterHours),
  afterDays: String(plainConditions.afterDays),
  daysBefore: "Never",
  movedHours: String(plainConditions.movedHours),
} as const

const lists: readonly {
  name: "carriers" | "services" | "countries" | "tags"
  label: string
  placeholder: string
}[] = [
  { name: "carriers", label: "Carriers", placeholder: "Any carrier" },
  { name: "services", label: "Services", placeholder: "Any service" },
  { name: "countries", label: "Countries", placeholder: "Any country" },
  { name: "tags", label: "Tags", placeholder: "Any tag, or none" },
]

/** What makes the moment itself, for those that time or an estimate brings. */
function Occasion({
  trigger,
  number,
}: {
  trigger: Trigger
  number: (name: NumberField) => React.ReactNode
}) {
  if (trigger === "no_first_scan") {
    return (
      <Field name="afterHours" label="Hours without a first scan">
        {number("afterHours")}
      </Field>
    )
  }
  if (trigger === "eta_moved") {
    return (
      <Field
        name="movedHours"
        label="Moved by at least, in hours"
        description="It must be another day, too."
      >
        {number("movedHours")}
      </Field>
    )
  }
  if (trigger !== "pickup_reminder") return null
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field name="afterDays" label="After days of waiting">
        {number("afterDays")}
      </Field>
      <Field
        name="daysBefore"
        label="Or days before it goes back"
        optional
        description="Where the carrier says when."
      >
        {number("daysBefore")}
      </Field>
    </div>
  )
}

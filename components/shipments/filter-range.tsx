"use client"

import { type FormEvent, type ReactNode, useId, useState } from "react"
import type { ListState } from "@/components/shipments/use-list-state"
import { Button } from "@/components/ui/button"
import { Input } from "@/components/ui/input"
import type { DateField } from "@/lib/shipments/filter"
import { valueRange } from "@/lib/shipments/list-params"

interface DayRangeProps {
  part: DateField
  state: ListState
  onDone: () => void
}

/** Days of one's own: both belong to the range, and either may be left out. */
export function DayRange({ part, state: { params, choose }, onDone }: DayRangeProps) {
  const [first = "", last = first] = params[part].split("..")
  return (
    <RangeForm
      type="date"
      from={isDate(first)}
      to={isDate(last)}
      wrong="The first day is after the last."
      isWrong={(from, to) => from > to}
      onTake={(from, to) => {
        choose({ [part]: from === to ? from : `${from}..${to}` })
        onDone()
      }}
    />
  )
}

/** An order value between two amounts, in the shipment's own currency. */
export function AmountRange({ state: { params, choose }, onDone }: Omit<DayRangeProps, "part">) {
  const { from, to } = valueRange(params.value)
  return (
    <RangeForm
      type="number"
      from={from === null ? "" : String(from)}
      to={to === null ? "" : String(to)}
      wrong="The first amount is more than the second."
      isWrong={(least, most) => Number(least) > Number(most)}
      note="In the currency of each order."
      onTake={(least, most) => {
        choose({ value: `${rounded(least)}..${rounded(most)}` })
        onDone()
      }}
    />
  )
}

interface RangeFormProps {
  type: "date" | "number"
  from: string
  to: string
  wrong: string
  isWrong: (from: string, to: string) => boolean
  note?: ReactNode
  onTake: (from: string, to: string) => void
}

function RangeForm(props: RangeFormProps) {
  const [from, setFrom] = useState(props.from)
  const [to, setTo] = useState(props.to)
  const id = useId()
  const wrong = from !== "" && to !== "" && props.isWrong(from, to)
  const numeric = props.type === "number" ? { min: 0, step: "any" } : {}

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!wrong && (from !== "" || to !== "")) props.onTake(from, to)
  }

  return (
    <form onSubmit={submit} className="grid gap-2 border-border border-t p-3 first:border-t-0">
      <div className="grid grid-cols-2 gap-2">
        {[
          { label: "From", value: from, set: setFrom },
          { label: "To", value: to, set: setTo },
        ].map(({ label, value, set }) => (
          <div key={label} className="grid gap-1">
            <label htmlFor={`${id}-${label}`} className="text-muted-foreground text-xs">
              {label}
            </label>
            <Input
              id={`${id}-${label}`}
              {...numeric}
              type={props.type}
              autoFocus={props.type === "number" && label === "From"}
              value={value}
              aria-invalid={wrong || undefined}
              aria-describedby={wrong ? id : undefined}
              onValueChange={(next: string) => set(next)}
              className="px-2 text-sm"
            />
          </div>
        ))}
      </div>
      {wrong ? (
        <p id={id} role="alert" className="text-tone-trouble text-xs">
          {props.wrong}
        </p>
      ) : null}
      <div className="flex items-center justify-between gap-2">
        <span className="text-muted-foreground text-xs">{props.note}</span>
        <Button type="submit" size="sm" disabled={wrong || (from === "" && to === "")}>
          Apply
        </Button>
      </div>
    </form>
  )
}

/** To hundredths, as the address has amounts. */
function rounded(amount: string): string {
  return amount === "" ? "" : String(Math.round(Number(amount) * 100) / 100)
}

function isDate(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : ""
}

"use client"

import { useId } from "react"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { type DateOrder, readDate } from "@/lib/imports/dates"

interface DateOrderChoiceProps {
  /** A date of the file that may be read in both ways. */
  example: string
  value: DateOrder | null
  onValueChange: (order: DateOrder) => void
}

/** Asks what comes first in the file's dates, by one of them read both ways. */
export function DateOrderChoice({ example, value, onValueChange }: DateOrderChoiceProps) {
  const label = useId()
  const asRead = (order: DateOrder) => {
    const date = readDate(example, { order, timeZone: "UTC" })
    return date ? words.format(date) : order
  }
  return (
    <fieldset aria-labelledby={label} className="grid justify-items-start gap-1.5">
      <p id={label} className="font-medium text-sm">
        Which day is {example}?
      </p>
      <SegmentedControl
        aria-label={`Which day is ${example}?`}
        options={[
          { value: "day", label: asRead("day") },
          { value: "month", label: asRead("month") },
        ]}
        value={value ?? ("" as DateOrder)}
        onValueChange={onValueChange}
      />
      <p className="text-muted-foreground text-sm">
        The dates of this file can be read in both ways. All of them are read as you choose.
      </p>
    </fieldset>
  )
}

const words = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

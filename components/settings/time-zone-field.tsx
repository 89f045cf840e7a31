"use client"

import { useMemo, useState } from "react"
import { useNow } from "@/components/ui/clock"
import { Combobox } from "@/components/ui/combobox"
import { Field } from "@/components/ui/field"

interface TimeZoneFieldProps {
  defaultValue: string
  disabled: boolean
}

/** One of the world's time zones, found by typing; shows what time it is there. */
export function TimeZoneField({ defaultValue, disabled }: TimeZoneFieldProps) {
  const [zone, setZone] = useState(defaultValue)
  const zones = useMemo(() => zonesWith(defaultValue), [defaultValue])
  const now = useNow()
  return (
    <Field
      name="timeZone"
      label="Time zone"
      disabled={disabled}
      description={`For dates in mails and on tracking pages. It is ${timeIn(zone, now)} there now.`}
    >
      <Combobox
        items={zones}
        value={zone}
        onValueChange={setZone}
        placeholder="Type a city, such as Copenhagen"
        empty="No zone of that name. Try the nearest large city."
      />
    </Field>
  )
}

function zonesWith(present: string): string[] {
  return [...new Set(["UTC", present, ...Intl.supportedValuesOf("timeZone")])]
}

function timeIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone }).format(
    now,
  )
}

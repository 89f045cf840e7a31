"use client"

import { useNow } from "@/components/ui/clock"
import { dateIn, dayWords } from "@/lib/shipments/labels"

interface ChangedEtaProps {
  from: Date | null
  to: Date | null
  timeZone: string
}

/** A new estimated day, where a change brought one. */
export function ChangedEta({ from, to, timeZone }: ChangedEtaProps) {
  const now = new Date(useNow())
  if (!to || (from && dateIn(from, timeZone) === dateIn(to, timeZone))) return null
  return (
    <span className="text-muted-foreground">
      {from ? "new estimate" : "estimate"}: {dayWords(to, now, timeZone)}
    </span>
  )
}

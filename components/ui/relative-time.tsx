"use client"

import { cn } from "@/components/ui/class-names"
import { useNow } from "@/components/ui/clock"
import { relative } from "@/components/ui/relative"
import { Tooltip } from "@/components/ui/tooltip"

interface RelativeTimeProps {
  at: Date | string
  className?: string
  /** Off where a row has many: then only the pointer shows the exact time. */
  focusable?: boolean
}

/** "2 min ago"; the exact time in the viewer's zone on hover and focus. */
export function RelativeTime({ at, className, focusable = true }: RelativeTimeProps) {
  const date = typeof at === "string" ? new Date(at) : at
  const now = useNow()
  return (
    <Tooltip content={<ExactTime at={date} />}>
      <time
        dateTime={date.toISOString()}
        tabIndex={focusable ? 0 : undefined}
        className={cn("whitespace-nowrap rounded-sm tabular-nums", className)}
      >
        {relative(date, new Date(now))}
      </time>
    </Tooltip>
  )
}

/** Only ever rendered in the browser, where the viewer's zone and language are known. */
function ExactTime({ at }: { at: Date }) {
  return new Intl.DateTimeFormat(undefined, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(at)
}

"use client"

import { useNow } from "@/components/ui/clock"
import { RelativeTime } from "@/components/ui/relative-time"

interface PastTimeProps {
  at: Date
  className?: string
  focusable?: boolean
}

/**
 * How long ago something was. A refresh brings instants that are newer than the page's clock, which
 * moves twice a minute: they are "just now" and not to come.
 */
export function PastTime({ at, ...props }: PastTimeProps) {
  const now = useNow()
  return <RelativeTime at={at.getTime() > now ? new Date(now) : at} {...props} />
}

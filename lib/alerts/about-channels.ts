import { raiseAlert } from "@/lib/alerts/raise"
import type { TeamDb } from "@/lib/db/scope"

interface FailingChannel {
  id: string
  name: string
  failingSince: Date
}

/** Tells managers, once while it lasts, that a channel takes no alerts: call it when one was given up. */
export function alertChannelFailing(
  tx: TeamDb,
  { id, name, failingSince }: FailingChannel,
  { reason, now }: { reason: string; now: Date },
): Promise<void> {
  return raiseAlert(tx, {
    kind: "channel_failing",
    dedupeKey: `channel/${id}/failing/${failingSince.toISOString()}`,
    title: `${name} takes no alerts`,
    body: reason,
    href: "/settings/alerts",
    now,
  })
}

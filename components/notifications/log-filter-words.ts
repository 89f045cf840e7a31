import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import type { LogFilter, LogOutcome } from "@/lib/notifications/log/schema"
import { carrierName } from "@/lib/tracking/carriers"

/** As the rows call what became of a mail. */
export const outcomeWords: Record<LogOutcome, string> = {
  sent: "Sent",
  delivered: "Delivered",
  opened: "Opened",
  clicked: "Clicked",
  bounced: "Bounced",
  complained: "Called unwanted",
  waiting: "Waiting",
  failed: "Failed",
  suppressed: "Not sent",
}

export interface ChosenPart {
  part: Exclude<keyof LogFilter, "q" | "after">
  label: string
  words: string
}

/** What narrows the log besides what is searched for, in words, in the order of the panel. */
export function chosenParts(filter: LogFilter): ChosenPart[] {
  const { outcome, reason, trigger, carrier, from, until } = filter
  const chosen: (ChosenPart | null)[] = [
    outcome ? { part: "outcome", label: "Outcome", words: outcomeWords[outcome] } : null,
    reason ? { part: "reason", label: "Reason", words: reasonLabels[reason].name } : null,
    trigger ? { part: "trigger", label: "Mail", words: triggerLabels[trigger].name } : null,
    carrier ? { part: "carrier", label: "Carrier", words: carrierName(carrier) } : null,
    from ? { part: "from", label: "From", words: dayWords(from) } : null,
    until ? { part: "until", label: "Until", words: dayWords(until) } : null,
  ]
  return chosen.filter((part) => part !== null)
}

/** "20 Nov 2026" of YYYY-MM-DD; one that is no day of any calendar stands as it is. */
function dayWords(day: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(at.getTime())) return day
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(at)
}

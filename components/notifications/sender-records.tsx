import { Badge } from "@/components/ui/badge"
import { CopyButton } from "@/components/ui/copy-button"
import type { RecordState, SenderRecord } from "@/lib/sender-domains/schema"

const states = {
  found: { tone: "done", word: "Found" },
  waiting: { tone: "waiting", word: "Not seen yet" },
  missing: { tone: "late", word: "Missing" },
  wrong: { tone: "trouble", word: "Something else" },
} as const satisfies Record<RecordState, { tone: string; word: string }>

/** The DNS records of a domain, to be copied, and whether each stands there. */
export function SenderRecords({ records }: { records: readonly SenderRecord[] }) {
  return (
    <ul aria-label="DNS records" className="grid gap-3">
      {records.map(({ use, type, name, value, priority, state }) => (
        <li key={`${type} ${name} ${value}`} className="grid gap-1 rounded-md bg-muted/50 p-3">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{use}</span>
            <span className="text-muted-foreground text-xs">
              {type}
              {priority === null ? "" : `, priority ${priority}`}
            </span>
            <Badge tone={states[state].tone}>{states[state].word}</Badge>
          </div>
          <Part label="Name" value={name} />
          <Part label="Value" value={value} />
        </li>
      ))}
    </ul>
  )
}

function Part({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex items-start gap-2">
      <span className="w-12 shrink-0 text-muted-foreground text-xs leading-6">{label}</span>
      <code className="min-w-0 flex-1 break-all text-xs leading-6">{value}</code>
      <CopyButton value={value} label={`${label.toLowerCase()} ${value}`} />
    </div>
  )
}

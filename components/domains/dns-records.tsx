import { Badge, type Tone } from "@/components/ui/badge"
import { CopyButton } from "@/components/ui/copy-button"

export interface DnsRecord {
  /** What it is for. */
  use: string
  type: string
  name: string
  value: string
  priority?: number | null
  /** Whether it stands there, where that is known of it alone. */
  state?: { tone: Tone; word: string }
  note?: string
}

/** The DNS records that a domain needs, to be copied. */
export function DnsRecords({ records }: { records: readonly DnsRecord[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label="DNS records" className="grid gap-2">
      {records.map(({ use, type, name, value, priority, state, note }) => (
        <div key={`${type} ${name} ${value}`} className="grid gap-1 rounded-md bg-muted/50 p-3">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <span className="font-medium">{use}</span>
            <span className="text-muted-foreground text-xs">
              {type}
              {priority == null ? "" : `, priority ${priority}`}
            </span>
            {state ? <Badge tone={state.tone}>{state.word}</Badge> : null}
          </div>
          <Part label="Name" value={name} />
          <Part label="Value" value={value} />
          {note ? <p className="text-pretty text-muted-foreground text-xs">{note}</p> : null}
        </div>
      ))}
    </div>
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

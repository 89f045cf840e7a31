"use client"

import { type ReactNode, useTransition } from "react"
import { toast } from "sonner"
import { type DnsRecord, DnsRecords } from "@/components/domains/dns-records"
import { PastTime } from "@/components/shipments/past-time"
import { Badge, type Tone } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import type { ActionResult } from "@/lib/session/action"

interface DomainEntryProps {
  name: string
  state: { tone: Tone; word: string }
  /** What is amiss. */
  problem: ReactNode
  /** Those that it still needs, or all of them. */
  records: readonly DnsRecord[]
  checkedAt: Date | null
  readOnly: boolean
  onCheck: () => Promise<ActionResult>
  onRemove: () => Promise<ActionResult>
  /** What follows of removing it. */
  removal: string
}

/** A domain of the team's own in a list: how it stands, what it needs, and a button that looks again. */
export function DomainEntry(props: DomainEntryProps) {
  const { name, state, problem, records, checkedAt, readOnly } = props
  return (
    <li className="grid gap-3 border-b py-4 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 break-all font-medium">{name}</h3>
        <Badge tone={state.tone}>{state.word}</Badge>
        {readOnly ? null : <Buttons {...props} />}
      </div>
      {problem ? <p className="text-pretty text-tone-late">{problem}</p> : null}
      {records.length > 0 ? <DnsRecords records={records} /> : null}
      {checkedAt ? (
        <p className="text-muted-foreground text-xs">
          Checked <PastTime at={checkedAt} />
        </p>
      ) : null}
    </li>
  )
}

function Buttons({ name, onCheck, onRemove, removal }: DomainEntryProps) {
  const [pending, start] = useTransition()
  function check() {
    start(async () => {
      const result = await onCheck()
      if (result.ok) toast(result.message)
      else toast.error(result.message)
    })
  }
  return (
    <span className="flex gap-2 sm:ml-auto">
      <Button size="sm" pending={pending} onClick={check}>
        Check now
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost">
            Remove
          </Button>
        }
        title={`Remove ${name}?`}
        description={removal}
        confirm="Remove domain"
        destructive
        action={onRemove}
      />
    </span>
  )
}

"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import { PastTime } from "@/components/shipments/past-time"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { CopyButton } from "@/components/ui/copy-button"
import { checkDomainAction, removeDomainAction } from "@/lib/domains/actions"
import { problemWords } from "@/lib/domains/problem-words"
import type { Domain } from "@/lib/domains/queries"

interface DomainListProps {
  domains: readonly Domain[]
  /** The host to which theirs are to point. */
  target: string
  readOnly: boolean
}

/** The team's own hosts, what each still needs, and a button that asks the DNS. */
export function DomainList({ domains, target, readOnly }: DomainListProps) {
  return (
    <ul aria-label="Domains" className="max-w-3xl border-t">
      {domains.map((domain) => (
        <li key={domain.id} className="grid gap-3 border-b py-4 text-sm">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{domain.hostname}</span>
            <State domain={domain} />
            {readOnly ? null : <Buttons domain={domain} />}
          </div>
          {domain.problem && domain.checkedAt ? (
            <p className="text-tone-late">{problemWords[domain.problem]}</p>
          ) : null}
          {domain.verifiedAt && !domain.problem ? null : (
            <Records domain={domain} target={target} />
          )}
          {domain.checkedAt ? (
            <p className="text-muted-foreground text-xs">
              Checked <PastTime at={domain.checkedAt} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function State({ domain }: { domain: Domain }) {
  if (!domain.verifiedAt) return <Badge tone="waiting">Not proven yet</Badge>
  if (domain.problem) return <Badge tone="late">Proven, record missing</Badge>
  return <Badge tone="done">Proven</Badge>
}

function Buttons({ domain }: { domain: Domain }) {
  const [pending, start] = useTransition()
  function check() {
    start(async () => {
      const result = await checkDomainAction(domain.id)
      if (result.ok) toast(result.message)
      else toast.error(result.message)
    })
  }
  return (
    <span className="ml-auto flex gap-2">
      <Button size="sm" pending={pending} onClick={check}>
        Check now
      </Button>
      <ConfirmDialog
        trigger={
          <Button size="sm" variant="ghost">
            Remove
          </Button>
        }
        title={`Remove ${domain.hostname}?`}
        description="Links that went out with it lead nowhere as soon as it is removed. The pages stay at Porchlight’s own address."
        confirm="Remove domain"
        destructive
        action={() => removeDomainAction(domain.id)}
      />
    </span>
  )
}

function Records({ domain, target }: { domain: Domain; target: string }) {
  const records = [
    ["TXT", `_porchlight.${domain.hostname}`, domain.token, "proves that the domain is yours"],
    [
      "CNAME",
      domain.hostname,
      target,
      "leads it here; for a bare domain, an A record with this server’s address",
    ],
  ] as const
  return (
    <dl className="grid gap-2">
      {records.map(([type, name, value, why]) => (
        <div key={type} className="grid gap-x-3 sm:grid-cols-[4rem_minmax(0,1fr)]">
          <dt className="font-medium">{type}</dt>
          <dd className="min-w-0 break-all">
            <code>{name}</code> → <code>{value}</code>
            <CopyButton value={value} label={`value of the ${type} record`} />
            <span className="block text-muted-foreground text-xs">{why}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

"use client"

import { useTransition } from "react"
import { toast } from "sonner"
import { SenderRecords } from "@/components/notifications/sender-records"
import { PastTime } from "@/components/shipments/past-time"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { checkSenderDomainAction, removeSenderDomainAction } from "@/lib/sender-domains/actions"
import type { SenderDomain } from "@/lib/sender-domains/queries"

interface SenderDomainsProps {
  domains: readonly SenderDomain[]
  readOnly: boolean
}

/** The team's sending domains: what each needs, and whether it stands there. */
export function SenderDomains({ domains, readOnly }: SenderDomainsProps) {
  return (
    <ul aria-label="Sending domains" className="border-t">
      {domains.map((domain) => (
        <li key={domain.id} className="grid gap-3 border-b py-4 text-sm">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium">{domain.domain}</span>
            <State domain={domain} />
            {readOnly ? null : <Buttons domain={domain} />}
          </div>
          {domain.problem ? <p className="text-pretty text-tone-late">{domain.problem}</p> : null}
          <SenderRecords records={domain.records} />
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

function State({ domain }: { domain: SenderDomain }) {
  if (!domain.verifiedAt) return <Badge tone="waiting">Not verified yet</Badge>
  if (domain.problem) return <Badge tone="late">Verified, with a problem</Badge>
  return <Badge tone="done">Verified</Badge>
}

function Buttons({ domain }: { domain: SenderDomain }) {
  const [pending, start] = useTransition()
  function check() {
    start(async () => {
      const result = await checkSenderDomainAction(domain.id)
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
        title={`Remove ${domain.domain}?`}
        description="Mails come from the installation’s own address again."
        confirm="Remove domain"
        destructive
        action={() => removeSenderDomainAction(domain.id)}
      />
    </span>
  )
}

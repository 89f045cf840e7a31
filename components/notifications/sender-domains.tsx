"use client"

import { DomainEntry } from "@/components/domains/domain-entry"
import { checkSenderDomainAction, removeSenderDomainAction } from "@/lib/sender-domains/actions"
import type { SenderDomain } from "@/lib/sender-domains/queries"
import type { RecordState } from "@/lib/sender-domains/schema"

interface SenderDomainsProps {
  domains: readonly SenderDomain[]
  readOnly: boolean
}

/** The team's sending domains: what each needs, and whether it stands there. */
export function SenderDomains({ domains, readOnly }: SenderDomainsProps) {
  return (
    <ul aria-label="Sending domains" className="border-t">
      {domains.map((domain) => (
        <DomainEntry
          key={domain.id}
          name={domain.domain}
          state={stateOf(domain)}
          problem={domain.problem}
          records={domain.records.map((record) => ({ ...record, state: states[record.state] }))}
          checkedAt={domain.checkedAt}
          readOnly={readOnly}
          onCheck={() => checkSenderDomainAction(domain.id)}
          onRemove={() => removeSenderDomainAction(domain.id)}
          removal="Mails come from the installation’s own address again."
        />
      ))}
    </ul>
  )
}

function stateOf({ verifiedAt, problem }: SenderDomain) {
  if (!verifiedAt) return { tone: "waiting", word: "Not verified yet" } as const
  if (problem) return { tone: "late", word: "Verified, with a problem" } as const
  return { tone: "done", word: "Verified" } as const
}

const states = {
  found: { tone: "done", word: "Found" },
  waiting: { tone: "waiting", word: "Not seen yet" },
  missing: { tone: "late", word: "Missing" },
  wrong: { tone: "trouble", word: "Something else" },
} as const satisfies Record<RecordState, { tone: string; word: string }>

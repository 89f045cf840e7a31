"use client"

import type { DnsRecord } from "@/components/domains/dns-records"
import { DomainEntry } from "@/components/domains/domain-entry"
import { checkDomainAction, removeDomainAction } from "@/lib/domains/actions"
import { problemWords } from "@/lib/domains/problem-words"
import type { Domain } from "@/lib/domains/queries"

interface DomainListProps {
  domains: readonly Domain[]
  /** The host to which theirs are to point. */
  target: string
  readOnly: boolean
}

/** The team's own hosts, and what each still needs. */
export function DomainList({ domains, target, readOnly }: DomainListProps) {
  return (
    <ul aria-label="Domains" className="border-t">
      {domains.map((domain) => (
        <DomainEntry
          key={domain.id}
          name={domain.hostname}
          state={stateOf(domain)}
          problem={domain.problem && domain.checkedAt ? problemWords[domain.problem] : null}
          records={domain.verifiedAt && !domain.problem ? [] : recordsOf(domain, target)}
          checkedAt={domain.checkedAt}
          readOnly={readOnly}
          onCheck={() => checkDomainAction(domain.id)}
          onRemove={() => removeDomainAction(domain.id)}
          removal="Links that went out with it lead nowhere as soon as it is removed. The pages stay at Porchlight’s own address."
        />
      ))}
    </ul>
  )
}

function stateOf({ verifiedAt, problem }: Domain) {
  if (!verifiedAt) return { tone: "waiting", word: "Not proven yet" } as const
  if (problem) return { tone: "late", word: "Proven, record missing" } as const
  return { tone: "done", word: "Proven" } as const
}

function recordsOf({ hostname, token }: Domain, target: string): DnsRecord[] {
  return [
    {
      use: "Proves that the domain is yours",
      type: "TXT",
      name: `_porchlight.${hostname}`,
      value: token,
    },
    {
      use: "Leads it here",
      type: "CNAME",
      name: hostname,
      value: target,
      note: "For a bare domain, an A record with this server’s address.",
    },
  ]
}

import type { Metadata } from "next"
import { FateBadge } from "@/components/settings/fate-badge"
import { PayloadBody } from "@/components/settings/payload-body"
import { PayloadEvents } from "@/components/settings/payload-events"
import { PayloadFacts } from "@/components/settings/payload-facts"
import { StartReplay } from "@/components/settings/start-replay"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Notice } from "@/components/ui/notice"
import { PageHeader, Section } from "@/components/ui/section"
import { loadPayload } from "@/lib/inbox/loaders"

export const metadata: Metadata = { title: "Payload" }

interface PayloadPageProps {
  params: Promise<{ payloadId: string }>
}

export default async function PayloadPage({ params }: PayloadPageProps) {
  const payload = await loadPayload((await params).payloadId)
  const { connection, headers, problems, body, reason } = payload
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <Breadcrumb
          items={[
            { label: "Sources", href: "/settings/sources" },
            { label: "Received payloads", href: "/settings/sources/payloads" },
            { label: "Payload" },
          ]}
        />
        <PageHeader
          title={`Payload from ${connection.name}`}
          actions={
            <>
              <FateBadge fate={payload.fate} />
              {payload.mayReplay ? (
                <StartReplay selection={{ payloadIds: [payload.id] }} label="Process again" />
              ) : null}
            </>
          }
        />
        {reason ? (
          <Notice tone={payload.fate === "failed" ? "trouble" : "neutral"}>{reason}</Notice>
        ) : null}
      </div>
      <PayloadFacts payload={payload} />
      {problems.length > 0 ? (
        <Section
          title="What could not be read"
          description="These parts were left out; the rest was used."
        >
          <ul className="border-t text-sm">
            {problems.map(({ path, reason: why }) => (
              <li key={`${path} ${why}`} className="flex flex-wrap gap-x-4 border-b py-2">
                <code className="mono-id break-all text-muted-foreground">{path || "whole"}</code>
                <span className="min-w-0 flex-1 basis-60">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title="What came of it">
        <PayloadEvents events={payload.events} changes={payload.changes.length} />
      </Section>
      <Section title="Body">
        <PayloadBody body={body} />
      </Section>
      {headers.length > 0 ? (
        <Section title="Headers" description="What proves the sender is hidden.">
          <dl className="grid border-t font-mono text-xs">
            {headers.map(([name, value]) => (
              <div key={name} className="flex flex-wrap gap-x-4 border-b py-1.5">
                <dt className="w-48 max-w-full shrink-0 break-all text-muted-foreground">{name}</dt>
                <dd className="min-w-0 flex-1 basis-60 break-all">{value}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ) : null}
    </div>
  )
}

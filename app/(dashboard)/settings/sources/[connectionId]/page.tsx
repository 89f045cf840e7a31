import type { Metadata } from "next"
import Link from "next/link"
import { ConnectionFacts } from "@/components/settings/connection-facts"
import { ConnectionForm } from "@/components/settings/connection-form"
import { ConnectionHealthBadge } from "@/components/settings/connection-health"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { RemoveConnection } from "@/components/settings/remove-connection"
import { SwitchConnection } from "@/components/settings/switch-connection"
import { WebhookAddress } from "@/components/settings/webhook-address"
import { ConnectionStanding } from "@/components/sources/connection-standing"
import { ConnectionTest } from "@/components/sources/connection-test"
import { SandboxBehaviour } from "@/components/sources/sandbox-behaviour"
import { TestParcel } from "@/components/sources/test-parcel"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { buttonStyles } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { PageHeader, Section } from "@/components/ui/section"
import { loadBudget } from "@/lib/inbox/loaders"
import { loadConnection } from "@/lib/sources/connections/loaders"

export const metadata: Metadata = { title: "Source" }

interface ConnectionPageProps {
  params: Promise<{ connectionId: string }>
}

export default async function ConnectionPage({ params }: ConnectionPageProps) {
  const connection = await loadConnection((await params).connectionId)
  const { id, name, sourceName, source, mayChange, webhookUrl, credentials } = connection
  return (
    <div className="grid gap-8">
      <div className="grid gap-3">
        <Breadcrumb items={[{ label: "Sources", href: "/settings/sources" }, { label: name }]} />
        <PageHeader
          title={name}
          description={name === sourceName ? undefined : sourceName}
          actions={
            <>
              <ConnectionHealthBadge health={connection.health} />
              <Link
                href={`/settings/sources/payloads?source=${id}`}
                className={buttonStyles({ size: "sm" })}
              >
                Received payloads
              </Link>
            </>
          }
        />
      </div>
      {mayChange ? null : <ReadOnlyNotice />}
      <div className="grid gap-5">
        <ConnectionStanding connection={connection} />
        <ConnectionFacts connection={connection} budget={source ? await loadBudget(id) : []} />
        {mayChange ? <ConnectionTest connectionId={id} /> : null}
      </div>
      {webhookUrl ? (
        <Section
          title="Webhook address"
          description={`Enter it at ${sourceName} as the address for tracking updates. Whoever knows it can send updates, so treat it like a password.`}
        >
          <WebhookAddress connectionId={id} url={webhookUrl} sourceName={sourceName} />
        </Section>
      ) : null}
      {source?.key === "sandbox" && mayChange ? (
        <Section
          title="Send a test parcel"
          description="It travels by itself, as a customer's would: watch it in the list, on its page and in the mailbox."
        >
          <TestParcel />
        </Section>
      ) : null}
      {source?.key === "sandbox" && mayChange ? (
        <Section
          title="How the sandbox behaves"
          description="Let its server misbehave as carriers' servers do, and see what you would be told. Meanwhile it pushes nothing either."
        >
          <SandboxBehaviour connectionId={id} fault={connection.fault} />
        </Section>
      ) : null}
      {source && mayChange ? (
        <Section title="Account" id="account">
          {credentials.problem ? (
            <Notice tone="trouble" className="mb-5 max-w-xl">
              {credentials.problem}
            </Notice>
          ) : null}
          <ConnectionForm connection={{ id, name }} source={source} set={credentials.set} />
        </Section>
      ) : null}
      {mayChange ? (
        <Section title="Switch off or remove">
          <div className="grid gap-4">
            <SwitchConnection
              connectionId={id}
              enabled={connection.enabled}
              sourceName={sourceName}
            />
            <RemoveConnection connectionId={id} name={name} />
          </div>
        </Section>
      ) : null}
    </div>
  )
}

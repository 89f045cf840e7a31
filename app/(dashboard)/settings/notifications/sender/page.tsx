import type { Metadata } from "next"
import { AddDomain } from "@/components/domains/add-domain"
import { SenderDomains } from "@/components/notifications/sender-domains"
import { SenderForm } from "@/components/notifications/sender-form"
import { SenderWebhook } from "@/components/notifications/sender-webhook"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { TransportNotice } from "@/components/settings/transport-notice"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader, Section } from "@/components/ui/section"
import { addSenderDomainAction } from "@/lib/sender-domains/actions"
import { loadSender } from "@/lib/sender-domains/loaders"

export const metadata: Metadata = { title: "Sender" }

export default async function SenderSettings() {
  const data = await loadSender()
  const { mayChange, transport, domains, webhook } = data
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Notifications", href: "/settings/notifications" }, { label: "Sender" }]}
        />
        <PageHeader
          title="Sender"
          description="Whom your customers see as the sender of your mails."
        />
      </div>
      {mayChange ? null : <ReadOnlyNotice />}
      <TransportNotice transport={transport} />
      <SenderForm {...data} />
      <Section
        title="Your own domain"
        description="Mails come from your own address once its domain is verified. It is checked again every day."
      >
        <div className="grid gap-6">
          {domains.length > 0 ? <SenderDomains domains={domains} readOnly={!mayChange} /> : null}
          {mayChange && transport !== "mailbox" ? (
            <AddDomain
              action={addSenderDomainAction}
              name="domain"
              description="Best a part used for these mails alone, such as mail.your-shop.com."
            />
          ) : null}
          {transport === "mailbox" ? (
            <p className="text-pretty text-muted-foreground text-sm">
              A domain can be added once mails are sent.
            </p>
          ) : null}
        </div>
      </Section>
      {webhook ? <SenderWebhook {...webhook} /> : null}
    </div>
  )
}

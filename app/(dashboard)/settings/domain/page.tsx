import type { Metadata } from "next"
import { AddDomain } from "@/components/domains/add-domain"
import { DomainList } from "@/components/domains/domain-list"
import { FrameHosts } from "@/components/domains/frame-hosts"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { CopyButton } from "@/components/ui/copy-button"
import { PageHeader, Section } from "@/components/ui/section"
import { addDomainAction } from "@/lib/domains/actions"
import { loadDomains } from "@/lib/domains/loaders"

export const metadata: Metadata = { title: "Domain and widget" }

export default async function DomainSettings() {
  const { domains, target, widgetUrl, widgetBytes, frameHosts, mayChange } = await loadDomains()
  const script = `<script src="${widgetUrl}.js" async></script>`
  const frame = `<iframe src="${widgetUrl}" title="Track your parcel" style="width:100%;height:240px;border:0"></iframe>`
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8">
      <PageHeader
        title="Domain and widget"
        description="Your tracking pages under your own domain, and a field for them on your own site."
      />
      {mayChange ? null : <ReadOnlyNotice />}
      <Section
        id="domain"
        title="Your own domain"
        description="Pages are then at https://your-domain/carrier/number, and mails link there. Nothing else of Porchlight is reachable under it. The certificate is made by what stands in front: see docs/custom-domain.md."
      >
        <div className="grid gap-5">
          {domains.length > 0 ? (
            <DomainList domains={domains} target={target} readOnly={!mayChange} />
          ) : (
            <p className="text-muted-foreground text-sm">
              No domain yet. Your pages are at {target}.
            </p>
          )}
          {mayChange ? (
            <AddDomain
              action={addDomainAction}
              name="hostname"
              description="A part of your shop’s own, such as track.your-shop.com."
            />
          ) : null}
        </div>
      </Section>
      <Section
        id="widget"
        title="Widget"
        description={`A number field that tells how a parcel stands. The script is ${(widgetBytes / 1000).toFixed(1)} KB, needs nothing else and makes a frame: your site’s styles and scripts don’t reach into it, nor the other way round.`}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Code label="Script" text={script} />
          <Code label="Frame, without a script" text={frame} />
        </div>
        <div className="mt-6">
          <FrameHosts hosts={frameHosts} readOnly={!mayChange} />
        </div>
      </Section>
    </div>
  )
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="flex items-center gap-1 font-medium text-sm">
        {label}
        <CopyButton value={text} label={label} />
      </p>
      <pre className="mt-1 whitespace-pre-wrap break-all rounded-md bg-muted px-3 py-2 text-xs">
        <code>{text}</code>
      </pre>
    </div>
  )
}

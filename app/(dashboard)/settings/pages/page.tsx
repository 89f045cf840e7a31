import type { Metadata } from "next"
import { PageLinks } from "@/components/settings/page-links"
import { PageOptions } from "@/components/settings/page-options"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { CopyButton } from "@/components/ui/copy-button"
import { PageHeader, Section } from "@/components/ui/section"
import { loadPageSettings } from "@/lib/page-settings/loaders"

export const metadata: Metadata = { title: "Tracking pages" }

export default async function TrackingPagesSettings() {
  const { settings, mayChange, shop, lookUpUrl } = await loadPageSettings()
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Tracking pages"
        description="What everyone who has a page’s address sees, and what opens the rest."
      />
      {mayChange ? null : <ReadOnlyNotice />}
      <PageOptions settings={settings} shop={shop} readOnly={!mayChange} />
      <Section
        id="links"
        title="Names, addresses and contents"
        description="They are shown only to whoever comes by a link in a mail, or gives the postcode or e-mail address of the order. Wrong tries are slowed down."
      >
        <PageLinks linkDays={settings.linkDays} readOnly={!mayChange} />
      </Section>
      <Section
        id="look-up"
        title="Look-up page"
        description="Customers find their parcel there by its number, or by their order. Link to it from your shop."
      >
        <p className="flex items-center gap-1 break-all">
          <a
            href={lookUpUrl}
            className="text-link hover:underline"
            target="_blank"
            rel="noreferrer"
          >
            {lookUpUrl}
          </a>
          <CopyButton value={lookUpUrl} label="address of the look-up page" />
        </p>
      </Section>
    </div>
  )
}

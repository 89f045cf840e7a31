import type { Metadata } from "next"
import { BrandEditor } from "@/components/settings/brand-editor"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { PageHeader } from "@/components/ui/section"
import { loadBrand } from "@/lib/brand/loaders"

export const metadata: Metadata = { title: "Brand" }

export default async function BrandSettings() {
  const { brand, mayChange, origin, teamSlug } = await loadBrand()
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Brand"
        description="How your tracking pages and mails look to your customers."
      />
      {mayChange ? null : <ReadOnlyNotice />}
      <BrandEditor
        brand={brand}
        readOnly={!mayChange}
        address={`${origin}/tracking/${teamSlug}/…`}
      />
    </div>
  )
}

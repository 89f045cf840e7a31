import type { Metadata } from "next"
import { BrandEditor } from "@/components/settings/brand-editor"
import { BrandPublic } from "@/components/settings/brand-public"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { PageHeader } from "@/components/ui/section"
import { loadBrand } from "@/lib/brand/loaders"

export const metadata: Metadata = { title: "Brand" }

export default async function BrandSettings() {
  const brand = await loadBrand()
  const { mayChange, origin, teamSlug } = brand
  return (
    <div className="grid gap-6">
      <PageHeader
        title="Brand"
        description="How your tracking pages and mails look to your customers. Nothing changes for them before you publish."
      />
      {mayChange ? null : <ReadOnlyNotice />}
      <BrandEditor brand={brand} />
      <BrandPublic
        published={brand.published}
        readOnly={!mayChange}
        address={`${origin}/tracking/${teamSlug}/…`}
      />
    </div>
  )
}

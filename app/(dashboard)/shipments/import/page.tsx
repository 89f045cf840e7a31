import type { Metadata } from "next"
import { DropFile } from "@/components/imports/drop-file"
import { RecentImports } from "@/components/imports/recent-imports"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadImports } from "@/lib/imports/loaders"

export const metadata: Metadata = { title: "Import shipments" }

export default async function ImportPage() {
  const { files } = await loadImports()
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 pb-16 sm:px-6">
      <Breadcrumb items={[{ label: "Shipments", href: "/shipments" }, { label: "Import" }]} />
      <PageHeader
        title="Import shipments"
        description="Many shipments at once, from a table of your shop or your carrier."
      />
      <DropFile />
      <RecentImports files={files} />
    </div>
  )
}

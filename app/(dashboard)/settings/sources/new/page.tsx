import type { Metadata } from "next"
import { NewConnectionForm } from "@/components/settings/new-connection-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadNewConnection } from "@/lib/sources/connections/loaders"

export const metadata: Metadata = { title: "Connect a source" }

interface NewConnectionProps {
  searchParams: Promise<{ source?: string | string[] }>
}

export default async function NewConnection({ searchParams }: NewConnectionProps) {
  const { source: key } = await searchParams
  const { source, name } = await loadNewConnection(typeof key === "string" ? key : "")
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Sources", href: "/settings/sources" }, { label: "Connect" }]}
        />
        <PageHeader
          title={`Connect ${source.name}`}
          description={
            source.pushes
              ? `Next you get an address for ${source.name} to send its updates to.`
              : `Porchlight will ask ${source.name} for updates.`
          }
        />
      </div>
      <NewConnectionForm source={source} name={name} />
    </div>
  )
}

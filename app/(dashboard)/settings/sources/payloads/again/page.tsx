import type { Metadata } from "next"
import { ReplayRangeForm } from "@/components/settings/replay-range-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadRange } from "@/lib/inbox/loaders"

export const metadata: Metadata = { title: "Process payloads again" }

interface AgainProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Again({ searchParams }: AgainProps) {
  const range = await loadRange(searchParams)
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Breadcrumb
          items={[
            { label: "Sources", href: "/settings/sources" },
            { label: "Received payloads", href: "/settings/sources/payloads" },
            { label: "Process again" },
          ]}
        />
        <PageHeader
          title="Process payloads again"
          description="Reads what came again, with what is known today. First you see what would change; nothing changes before you apply it."
        />
      </div>
      <ReplayRangeForm {...range} />
    </div>
  )
}

import type { Metadata } from "next"
import { CodeList } from "@/components/settings/code-list"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadCodes } from "@/lib/inbox/codes/loaders"

export const metadata: Metadata = { title: "Unknown codes" }

export default async function UnknownCodes() {
  const { codes, mayChange } = await loadCodes()
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Sources", href: "/settings/sources" }, { label: "Unknown codes" }]}
        />
        <PageHeader
          title="Unknown codes"
          description="What carriers said that Porchlight has no meaning for yet. Say what it means, for your whole team."
        />
      </div>
      <CodeList codes={codes} mayChange={mayChange} />
    </div>
  )
}

import type { Metadata } from "next"
import Link from "next/link"
import { PayloadFilterBar } from "@/components/settings/payload-filter-bar"
import { PayloadList } from "@/components/settings/payload-list"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { buttonStyles } from "@/components/ui/button"
import { Pagination } from "@/components/ui/pagination"
import { PageHeader } from "@/components/ui/section"
import { loadPayloads } from "@/lib/inbox/loaders"

export const metadata: Metadata = { title: "Received payloads" }

interface PayloadsProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Payloads({ searchParams }: PayloadsProps) {
  const { payloads, next, filter, connections, mayReplay } = await loadPayloads(searchParams)
  const query = new URLSearchParams()
  if (filter.fate) query.set("fate", filter.fate)
  if (filter.source) query.set("source", filter.source)
  const href = (after?: string) => {
    const all = new URLSearchParams(query)
    if (after) all.set("after", after)
    return all.size > 0 ? `?${all}` : "/settings/sources/payloads"
  }
  const again = new URLSearchParams()
  if (filter.fate && filter.fate !== "refused" && filter.fate !== "pending") {
    again.set("fate", filter.fate)
  }
  if (filter.source) again.set("connection", filter.source)
  const filtered = query.size > 0
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        <Breadcrumb
          items={[{ label: "Sources", href: "/settings/sources" }, { label: "Received payloads" }]}
        />
        <PageHeader
          title="Received payloads"
          description="Everything that sources sent or answered, exactly as it came, and what became of it."
          actions={
            mayReplay ? (
              <Link href={`/settings/sources/payloads/again?${again}`} className={buttonStyles()}>
                Process these again
              </Link>
            ) : null
          }
        />
      </div>
      <PayloadFilterBar filter={filter} connections={connections} />
      <PayloadList payloads={payloads} filtered={filtered} />
      {filter.after || next ? (
        <Pagination
          summary={`${payloads.length} on this page`}
          newerHref={filter.after ? href() : null}
          olderHref={next ? href(next) : null}
          newerLabel="Newest"
        />
      ) : null}
    </div>
  )
}

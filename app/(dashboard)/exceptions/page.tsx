import { CircleCheck } from "lucide"
import type { Metadata } from "next"
import Link from "next/link"
import { CaseList } from "@/components/exceptions/case-list"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/section"
import { loadCases } from "@/lib/exceptions/loaders"

export const metadata: Metadata = { title: "Exceptions" }

interface ExceptionsProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Exceptions({ searchParams }: ExceptionsProps) {
  const { state, cases, open } = await loadCases(searchParams)
  const tabs = [
    { name: "open", href: "/exceptions", label: `Open ${open}` },
    { name: "settled", href: "/exceptions?show=settled", label: "Settled" },
  ]
  return (
    <div className="mx-auto grid max-w-5xl gap-4 px-4 pt-3 pb-16 sm:px-6">
      <PageHeader
        title="Exceptions"
        description="What somebody has to settle: problems that recipients report, and mails that came back."
      />
      <nav aria-label="State" className="flex gap-4 text-sm">
        {tabs.map(({ name, href, label }) => (
          <Link
            key={name}
            href={href}
            aria-current={name === state ? "page" : undefined}
            className="rounded-sm py-1.5 text-muted-foreground hover:text-foreground aria-[current=page]:font-medium aria-[current=page]:text-foreground"
          >
            {label}
          </Link>
        ))}
      </nav>
      {cases.length > 0 ? (
        <CaseList cases={cases} />
      ) : state === "open" ? (
        <EmptyState icon={CircleCheck} title="Nothing to settle">
          When a recipient reports a problem on a parcel’s page, or a mail comes back, it stands
          here.
        </EmptyState>
      ) : (
        <EmptyState title="Nothing settled yet">
          What you settle stands here, and can be opened again.
        </EmptyState>
      )}
    </div>
  )
}

import { ChartColumn } from "lucide"
import type { Metadata } from "next"
import Link from "next/link"
import { DayBars } from "@/components/analytics/day-bars"
import { PageNumbers } from "@/components/analytics/page-numbers"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader, Section } from "@/components/ui/section"
import { loadPageReport, periods } from "@/lib/page-counts/loaders"

export const metadata: Metadata = { title: "Tracking pages" }

interface PagesReportProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function PagesReport({ searchParams }: PagesReportProps) {
  const { days, report } = await loadPageReport(searchParams)
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 pt-3 pb-16 sm:px-6">
      <PageHeader
        title="Tracking pages"
        description="How often your customers look at their parcels’ pages, and what they do there."
        actions={
          <nav aria-label="Period" className="flex gap-4 text-sm">
            {periods.map((period) => (
              <Link
                key={period}
                href={`?days=${period}`}
                aria-current={period === days ? "page" : undefined}
                className="rounded-sm py-1.5 text-muted-foreground hover:text-foreground aria-[current=page]:font-medium aria-[current=page]:text-foreground"
              >
                {period} days
              </Link>
            ))}
          </nav>
        }
      />
      {report.byMilestone.length === 0 ? (
        <EmptyState icon={ChartColumn} title="Nothing counted in these days">
          As soon as somebody opens a parcel’s page, it is counted here within seconds.
        </EmptyState>
      ) : (
        <>
          <Section title="Views">
            <DayBars days={report.views} label="Views by day" />
          </Section>
          <Section title="By milestone">
            <PageNumbers report={report} />
          </Section>
        </>
      )}
      <Section title="What is counted">
        <p className="max-w-2xl text-pretty text-muted-foreground text-sm">
          Numbers alone, without cookies and without anybody else: each time that a page is opened,
          so one person can count many times. Robots that say so, pages that are loaded ahead and
          open pages that refresh themselves do not count. Clicks are told by the browser; one
          without scripts and without link pings, such as Firefox with JavaScript off, tells none.
          Days are those of your shop’s zone. A few seconds of numbers are lost when the server is
          stopped.
        </p>
      </Section>
    </div>
  )
}

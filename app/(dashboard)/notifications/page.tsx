import { ChartColumn, Download } from "lucide"
import type { Metadata } from "next"
import Link from "next/link"
import { logExportHref, logHref } from "@/components/notifications/log-address"
import { LogList } from "@/components/notifications/log-list"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { Pagination } from "@/components/ui/pagination"
import { PageHeader } from "@/components/ui/section"
import { loadLog } from "@/lib/notifications/loaders"

export const metadata: Metadata = { title: "Notifications" }

interface NotificationsProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Notifications({ searchParams }: NotificationsProps) {
  const data = await loadLog(searchParams)
  const { filter, nextCursor, decisions } = data
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-4 pb-16">
      <PageHeader
        title="Notifications"
        description="What your customers were told, what not, and why."
        actions={
          <>
            <Link href="/notifications/figures" className={buttonStyles({ variant: "ghost" })}>
              <Icon of={ChartColumn} /> Figures
            </Link>
            <a href={logExportHref(filter)} download className={buttonStyles({ variant: "ghost" })}>
              <Icon of={Download} /> Export
            </a>
            <Link href="/settings/notifications" className={buttonStyles()}>
              Rules
            </Link>
          </>
        }
      />
      <LogList data={data} />
      {filter.after === undefined && nextCursor === null ? null : (
        <Pagination
          summary={`${decisions.length} on this page`}
          newerHref={filter.after === undefined ? null : logHref({ ...filter, after: undefined })}
          olderHref={nextCursor === null ? null : logHref({ ...filter, after: nextCursor })}
          newerLabel="Newest"
        />
      )}
    </div>
  )
}

import { Bell } from "lucide"
import type { Metadata } from "next"
import Link from "next/link"
import { InboxList } from "@/components/alerts/inbox-list"
import { MarkAllRead } from "@/components/alerts/mark-all-read"
import { buttonStyles } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/section"
import { loadInbox } from "@/lib/alerts/loaders"
import { dayWords } from "@/lib/shipments/labels"

export const metadata: Metadata = { title: "Inbox" }

export default async function Inbox() {
  const { unread, read, timeZone, now } = await loadInbox()
  const line = (item: (typeof unread)[number]) => ({
    ...item,
    day: dayWords(item.createdAt, now, timeZone),
  })
  return (
    <div className="mx-auto grid max-w-3xl gap-4 px-4 pt-3 pb-16 sm:px-6">
      <PageHeader
        title="Inbox"
        description="What concerns you in this team."
        actions={
          <>
            {unread.length > 0 ? <MarkAllRead /> : null}
            <Link
              href="/settings/alerts"
              className={buttonStyles({ size: "sm", variant: "ghost" })}
            >
              Choose alerts
            </Link>
          </>
        }
      />
      {unread.length + read.length > 0 ? (
        <InboxList unread={unread.map(line)} read={read.map(line)} />
      ) : (
        <EmptyState icon={Bell} title="Nothing for you yet">
          When somebody names you in a note, assigns a shipment to you, or a recipient reports a
          problem, it stands here.
        </EmptyState>
      )}
    </div>
  )
}

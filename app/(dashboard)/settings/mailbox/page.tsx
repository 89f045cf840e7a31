import type { Metadata } from "next"
import { MailList } from "@/components/settings/mail-list"
import { TransportNotice } from "@/components/settings/transport-notice"
import { Pagination } from "@/components/ui/pagination"
import { PageHeader } from "@/components/ui/section"
import { loadMails } from "@/lib/notifications/loaders"

export const metadata: Metadata = { title: "Mailbox" }

interface MailboxProps {
  searchParams: Promise<{ after?: string | string[] }>
}

export default async function Mailbox({ searchParams }: MailboxProps) {
  const { mails, nextCursor, first, transport } = await loadMails(searchParams)
  return (
    <div className="grid gap-5">
      <PageHeader
        title="Mailbox"
        description="Every mail to your customers, exactly as it was written."
      />
      <TransportNotice transport={transport} />
      <MailList mails={mails} />
      {first && !nextCursor ? null : (
        <Pagination
          summary={`${mails.length} on this page`}
          newerHref={first ? null : "/settings/mailbox"}
          olderHref={nextCursor ? `?after=${nextCursor}` : null}
          newerLabel="Newest"
        />
      )}
    </div>
  )
}

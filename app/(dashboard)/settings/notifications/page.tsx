import type { Metadata } from "next"
import Link from "next/link"
import { RuleBook } from "@/components/notifications/rule-book"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { TransportNotice } from "@/components/settings/transport-notice"
import { buttonStyles } from "@/components/ui/button"
import { PageHeader } from "@/components/ui/section"
import { loadRules } from "@/lib/notifications/loaders"

export const metadata: Metadata = { title: "Notifications" }

interface NotificationSettingsProps {
  searchParams: Promise<{ dryRun?: string | string[] }>
}

export default async function NotificationSettings({ searchParams }: NotificationSettingsProps) {
  const data = await loadRules(searchParams)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        title="Notifications"
        description="Mails that your customers get as their parcel moves. Each goes out at most once per parcel, and never for a label alone."
        actions={
          <>
            <Link
              href="/settings/notifications/texts"
              className={buttonStyles({ size: "sm", variant: "ghost" })}
            >
              Texts
            </Link>
            <Link
              href="/settings/notifications/sender"
              className={buttonStyles({ size: "sm", variant: "ghost" })}
            >
              Sender
            </Link>
            <Link href="/notifications" className={buttonStyles({ size: "sm" })}>
              What was sent
            </Link>
          </>
        }
      />
      {data.mayChange ? null : <ReadOnlyNotice />}
      <TransportNotice transport={data.transport} />
      <RuleBook data={data} />
    </div>
  )
}

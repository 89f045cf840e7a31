import type { Metadata } from "next"
import { AddChannel } from "@/components/alerts/add-channel"
import { ChannelList } from "@/components/alerts/channel-list"
import { WishList } from "@/components/alerts/wish-list"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHeader, Section } from "@/components/ui/section"
import { loadAlertSettings } from "@/lib/alerts/loaders"

export const metadata: Metadata = { title: "Alerts" }

export default async function AlertSettings() {
  const { wishes, isManager, email, mailsLeave, choices, channels } = await loadAlertSettings()
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader
        title="Alerts"
        description={`How you hear of what concerns you in this team. Mails go to ${email}; daily ones come at 8 in the morning, when something is unread.`}
      />
      {mailsLeave ? null : (
        <Notice tone="neutral">
          No mail leaves this installation until Resend or SMTP is set, so alerts stand in the inbox
          only.
        </Notice>
      )}
      <WishList wishes={wishes} />
      {isManager ? (
        <Section
          title="Team channels"
          description="What concerns more than one person can also go to Slack, or to a program of yours."
          actions={<AddChannel choices={choices} />}
        >
          {channels.length > 0 ? (
            <ChannelList channels={channels} choices={choices} />
          ) : (
            <EmptyState title="No channels yet" className="py-8">
              Add Slack with the address of an incoming webhook, or any https address.
            </EmptyState>
          )}
        </Section>
      ) : null}
    </div>
  )
}

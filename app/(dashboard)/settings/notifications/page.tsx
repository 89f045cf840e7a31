import type { Metadata } from "next"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { RuleSwitches } from "@/components/settings/rule-switches"
import { TransportNotice } from "@/components/settings/transport-notice"
import { PageHeader } from "@/components/ui/section"
import { triggerLabels } from "@/lib/notifications/labels"
import { loadRules } from "@/lib/notifications/loaders"

export const metadata: Metadata = { title: "Notifications" }

export default async function NotificationSettings() {
  const { rules, mayChange, transport } = await loadRules()
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHeader
        title="Notifications"
        description="Mails that your customers get as their parcel moves. Each is sent at most once per parcel."
      />
      {mayChange ? null : <ReadOnlyNotice />}
      <TransportNotice transport={transport} />
      <ul className="border-t">
        <li className="flex items-start justify-between gap-6 border-b py-3.5">
          <div>
            <p className="font-medium text-sm">Label created</p>
            <p className="text-pretty text-muted-foreground text-sm">
              Nothing is sent: a label is not yet a parcel on its way. The first mail goes out when
              the carrier has it.
            </p>
          </div>
          <span className="shrink-0 text-muted-foreground text-sm">Never</span>
        </li>
        <RuleSwitches
          rules={rules.map((rule) => ({ ...rule, ...triggerLabels[rule.trigger] }))}
          readOnly={!mayChange}
        />
      </ul>
    </div>
  )
}

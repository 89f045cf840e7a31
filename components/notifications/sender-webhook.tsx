import { CopyButton } from "@/components/ui/copy-button"
import { Section } from "@/components/ui/section"

interface SenderWebhookProps {
  address: string
  secretSet: boolean
}

/** Where Resend is to tell what became of mails. */
export function SenderWebhook({ address, secretSet }: SenderWebhookProps) {
  return (
    <Section
      title="What became of mails"
      description="Resend tells whether a mail arrived or came back, once for the whole installation."
    >
      <ol className="grid list-decimal gap-2 pl-5 text-pretty text-sm">
        <li>
          At Resend, add a webhook for all events of e-mails with this address:
          <span className="mt-1 flex items-start gap-2">
            <code className="min-w-0 break-all text-xs leading-6">{address}</code>
            <CopyButton value={address} label="webhook address" />
          </span>
        </li>
        <li>
          {secretSet
            ? "Its signing secret is set on the server."
            : "Set its signing secret as RESEND_WEBHOOK_SECRET on the server, and restart."}
        </li>
      </ol>
    </Section>
  )
}

import Link from "next/link"
import type { ReactNode } from "react"
import { MailStatus } from "@/components/settings/mail-status"
import { Notice } from "@/components/ui/notice"
import { RelativeTime } from "@/components/ui/relative-time"
import { reasonLabels, triggerLabels } from "@/lib/notifications/labels"
import type { Reason, Trigger } from "@/lib/notifications/schema"

interface MailFactsProps {
  mail: {
    sender: string
    recipient: string
    createdAt: Date
    status: "pending" | "sent" | "failed"
    transport: "mailbox" | "smtp" | "resend"
    error: string | null
    decision: {
      trigger: Trigger
      reason: string
      shipment: { id: string; trackingNumber: string; orderNumber: string | null }
    }
  }
}

/** Who got a mail, when, how, and why. */
export function MailFacts({ mail }: MailFactsProps) {
  const { decision } = mail
  const { shipment } = decision
  return (
    <div className="grid gap-4">
      {mail.error ? <Notice tone="trouble">{mail.error}</Notice> : null}
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        <Fact name="To">{mail.recipient}</Fact>
        <Fact name="From">{mail.sender}</Fact>
        <Fact name="Written">
          <RelativeTime at={mail.createdAt} />
        </Fact>
        <Fact name="State">
          <span className="flex items-center gap-2">
            <MailStatus status={mail.status} transport={mail.transport} />
            {mail.status === "sent" ? transportWords[mail.transport] : null}
          </span>
        </Fact>
        <Fact name="Why">
          {triggerLabels[decision.trigger].name}. {sentenceOf(decision.reason)}
        </Fact>
        <Fact name="Shipment">
          <Link
            href={`/shipments/${shipment.id}`}
            className="mono-id rounded-sm text-link underline-offset-4 hover:underline"
          >
            {shipment.trackingNumber}
          </Link>
          {shipment.orderNumber ? `, order ${shipment.orderNumber}` : null}
        </Fact>
      </dl>
    </div>
  )
}

const transportWords = {
  mailbox: "It did not leave this installation.",
  smtp: "By SMTP.",
  resend: "By Resend.",
} as const

function sentenceOf(reason: string): string {
  return Object.hasOwn(reasonLabels, reason) ? reasonLabels[reason as Reason].sentence : ""
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

import type { Metadata } from "next"
import { MailBodies } from "@/components/settings/mail-bodies"
import { MailFacts } from "@/components/settings/mail-facts"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHeader } from "@/components/ui/section"
import { loadMail } from "@/lib/notifications/loaders"

export const metadata: Metadata = { title: "Mail" }

interface MailPageProps {
  params: Promise<{ mailId: string }>
}

export default async function MailPage({ params }: MailPageProps) {
  const mail = await loadMail((await params).mailId)
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Breadcrumb items={[{ label: "Mailbox", href: "/settings/mailbox" }, { label: "Mail" }]} />
        <PageHeader title={mail.subject} />
      </div>
      <MailFacts mail={mail} />
      <MailBodies html={mail.html} text={mail.text} subject={mail.subject} />
    </div>
  )
}

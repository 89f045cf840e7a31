import { Mail } from "lucide"
import Link from "next/link"
import { MailStatus } from "@/components/settings/mail-status"
import { EmptyState } from "@/components/ui/empty-state"
import { RelativeTime } from "@/components/ui/relative-time"
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table"

interface ListedMail {
  id: string
  recipient: string
  subject: string
  status: "pending" | "sent" | "failed"
  transport: "mailbox" | "smtp" | "resend"
  createdAt: Date
}

/** The team's mails, newest first; each row leads to the mail. */
export function MailList({ mails }: { mails: readonly ListedMail[] }) {
  if (mails.length === 0) {
    return (
      <EmptyState icon={Mail} title="No mails yet">
        The first is written when a parcel with an e-mail address moves and its{" "}
        <Link
          href="/settings/notifications"
          className="rounded-sm text-link underline-offset-4 hover:underline"
        >
          notification
        </Link>{" "}
        is on.
      </EmptyState>
    )
  }
  return (
    <Table className="table-fixed">
      <TableHead>
        <TableRow className="hover:bg-transparent">
          <TableHeader>Mail</TableHeader>
          <TableHeader className="hidden w-60 md:table-cell">To</TableHeader>
          <TableHeader className="hidden w-29 sm:table-cell">State</TableHeader>
          <TableHeader className="w-24 text-right">Written</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {mails.map((mail) => (
          <TableRow key={mail.id} className="relative">
            <TableCell>
              <Link
                href={`/settings/mailbox/${mail.id}`}
                title={mail.subject}
                className="block truncate rounded-sm font-medium after:absolute after:inset-0"
              >
                {mail.subject}
              </Link>
              <span className="block truncate text-muted-foreground md:hidden">
                {mail.recipient}
              </span>
              {mail.status === "sent" ? null : (
                <span className="mt-1 block sm:hidden">
                  <MailStatus status={mail.status} transport={mail.transport} />
                </span>
              )}
            </TableCell>
            <TableCell className="hidden truncate text-muted-foreground md:table-cell">
              {mail.recipient}
            </TableCell>
            <TableCell className="hidden sm:table-cell">
              <MailStatus status={mail.status} transport={mail.transport} />
            </TableCell>
            <TableCell className="text-right text-muted-foreground">
              <span className="relative z-10">
                <RelativeTime at={mail.createdAt} focusable={false} />
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

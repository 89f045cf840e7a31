import { Inbox } from "lucide"
import Link from "next/link"
import { byteSize } from "@/components/settings/byte-size"
import { FateBadge } from "@/components/settings/fate-badge"
import { PastTime } from "@/components/shipments/past-time"
import { EmptyState } from "@/components/ui/empty-state"
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from "@/components/ui/table"
import type { Fate } from "@/lib/inbox/schema"

interface ListedPayload {
  id: string
  fate: Fate
  channel: "webhook" | "poll"
  subject: string | null
  reason: string | null
  bodySize: number
  problemCount: number
  /** Of a shipment that it told of first. */
  trackingNumber: string | null
  receivedAt: Date
  connection: { name: string }
}

interface PayloadListProps {
  payloads: readonly ListedPayload[]
  filtered: boolean
}

export function PayloadList({ payloads, filtered }: PayloadListProps) {
  if (payloads.length === 0) {
    return filtered ? (
      <EmptyState icon={Inbox} title="No payload like that">
        Choose another fate or source.
      </EmptyState>
    ) : (
      <EmptyState icon={Inbox} title="Nothing received yet">
        Enter a connection’s webhook address at the source, or add a shipment for it to be asked
        about. What comes appears here within a second.
      </EmptyState>
    )
  }
  return (
    <Table>
      <TableHead>
        <TableRow className="hover:bg-transparent">
          <TableHeader>Fate</TableHeader>
          <TableHeader className="hidden sm:table-cell">From</TableHeader>
          <TableHeader className="w-full">About</TableHeader>
          <TableHeader className="hidden text-right md:table-cell">Size</TableHeader>
          <TableHeader className="text-right">Received</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {payloads.map((payload) => (
          <TableRow key={payload.id} className="relative">
            <TableCell>
              <FateBadge fate={payload.fate} />
            </TableCell>
            <TableCell className="hidden whitespace-nowrap sm:table-cell">
              {payload.connection.name}{" "}
              <span className="text-muted-foreground">
                {payload.channel === "webhook" ? "sent" : "answered"}
              </span>
            </TableCell>
            <TableCell className="max-w-0 truncate" title={reasonOf(payload)}>
              <Link
                href={`/settings/sources/payloads/${payload.id}`}
                className="mono-id rounded-sm font-medium after:absolute after:inset-0"
              >
                {payload.trackingNumber ?? payload.subject ?? "Payload"}
              </Link>{" "}
              <span className="text-muted-foreground">{reasonOf(payload)}</span>
            </TableCell>
            <TableCell className="hidden whitespace-nowrap text-right text-muted-foreground md:table-cell">
              {byteSize(payload.bodySize)}
            </TableCell>
            <TableCell className="text-right text-muted-foreground">
              <span className="relative z-10">
                <PastTime at={payload.receivedAt} focusable={false} />
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function reasonOf({ reason, problemCount }: ListedPayload): string {
  const unread =
    problemCount === 1 ? "1 part could not be read." : `${problemCount} parts could not be read.`
  return [reason, problemCount > 0 ? unread : null].filter(Boolean).join(" ")
}

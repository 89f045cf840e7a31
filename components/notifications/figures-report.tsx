import { ChartColumn } from "lucide"
import Link from "next/link"
import { FiguresReasons } from "@/components/notifications/figures-reasons"
import { FiguresTable } from "@/components/notifications/figures-table"
import { durationWords, shareWords } from "@/components/notifications/figures-words"
import { logHref } from "@/components/notifications/log-address"
import { buttonStyles } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { Section } from "@/components/ui/section"
import type { FiguresView } from "@/lib/notifications/figures/schema"
import type { LogOutcome } from "@/lib/notifications/log/schema"

export interface FiguresReportProps {
  figures: FiguresView
  /** The first day, YYYY-MM-DD. */
  from: string
  days: number
  heard: boolean
  watched: boolean
}

/** What came of a team's decisions; each number opens the log of what it counts. */
export function FiguresReport({ figures, from, days, heard, watched }: FiguresReportProps) {
  const { total, byTrigger, byCarrier, reasons } = figures
  if (total.decided === 0) {
    return (
      <EmptyState
        icon={ChartColumn}
        title={`Nothing was decided in the last ${days} days`}
        action={
          <Link href="/settings/notifications" className={buttonStyles()}>
            Choose what to tell
          </Link>
        }
      >
        Figures come as soon as a parcel moves, also while every mail is off: what is not sent is
        counted with its reason.
      </EmptyState>
    )
  }
  const log = (outcome: LogOutcome) => logHref({ from, outcome })
  return (
    <>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-6">
        <Amount name="Sent" value={total.sent} href={log("sent")} />
        <Amount
          name="Delivered"
          value={heard ? total.delivered : null}
          note={shareWords(total.delivered, total.sent)}
          href={log("delivered")}
        />
        <Amount
          name="Bounced"
          value={heard ? total.bounced : null}
          note={shareWords(total.bounced, total.sent)}
          href={log("bounced")}
        />
        <Amount
          name="Opened"
          value={watched ? total.opened : null}
          note={shareWords(total.opened, total.sent)}
          href={log("opened")}
        />
        <Amount
          name="Clicked"
          value={watched ? total.clicked : null}
          note={shareWords(total.clicked, total.sent)}
          href={log("clicked")}
        />
        <Amount name="Not sent" value={total.suppressed} href={log("suppressed")} />
      </dl>
      {heard ? null : (
        <Notice tone="neutral">
          What became of mails is not known here: it is told by Resend once its webhook is set up.{" "}
          <Link href="/settings/notifications/sender" className="underline underline-offset-4">
            Set it up
          </Link>
        </Notice>
      )}
      <Section
        title="How soon"
        description="Half of the mails went out within the first time, 95 of 100 within the second. Delays and quiet hours that you set are part of it."
      >
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          <Times name="From the carrier’s scan" p50={total.scanP50} p95={total.scanP95} />
          <Times name="From our receipt of it" p50={total.receiptP50} p95={total.receiptP95} />
        </dl>
      </Section>
      <FiguresTable title="By moment" rows={byTrigger} by="trigger" from={from} heard={heard} />
      <FiguresTable title="By carrier" rows={byCarrier} by="carrier" from={from} heard={heard} />
      <FiguresReasons reasons={reasons} from={from} />
    </>
  )
}

interface AmountProps {
  name: string
  /** Null where nobody tells. */
  value: number | null
  note?: string
  href: string
}

function Amount({ name, value, note, href }: AmountProps) {
  return (
    <div>
      <dt className="text-muted-foreground text-sm">{name}</dt>
      <dd className="font-semibold text-2xl tabular-nums">
        {value === null ? (
          <span className="text-muted-foreground" title="Not known">
            –
          </span>
        ) : (
          <Link href={href} className="rounded-sm underline-offset-4 hover:underline">
            {value.toLocaleString("en")}
          </Link>
        )}
        {value !== null && note ? (
          <span className="ml-2 font-normal text-muted-foreground text-sm">{note}</span>
        ) : null}
      </dd>
    </div>
  )
}

function Times({ name, p50, p95 }: { name: string; p50: number | null; p95: number | null }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="text-muted-foreground text-sm">{name}</dt>
      <dd className="tabular-nums">
        {durationWords(p50)} <span className="text-muted-foreground">/ {durationWords(p95)}</span>
      </dd>
    </div>
  )
}

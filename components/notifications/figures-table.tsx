import Link from "next/link"
import { FigureBar } from "@/components/notifications/figures-bar"
import { durationWords } from "@/components/notifications/figures-words"
import { logHref } from "@/components/notifications/log-address"
import { Section } from "@/components/ui/section"
import type { Figures } from "@/lib/notifications/figures/schema"
import { triggerLabels } from "@/lib/notifications/labels"
import type { LogOutcome } from "@/lib/notifications/log/schema"
import type { Trigger } from "@/lib/notifications/schema"
import { carrierName } from "@/lib/tracking/carriers"

type Row = Figures & ({ trigger: string } | { carrier: string })

interface FiguresTableProps {
  title: string
  rows: readonly Row[]
  by: "trigger" | "carrier"
  from: string
  heard: boolean
}

/** The figures of each moment or carrier. */
export function FiguresTable({ title, rows, by, from, heard }: FiguresTableProps) {
  const most = Math.max(...rows.map(({ sent }) => sent))
  return (
    <Section title={title}>
      <div className="overflow-x-auto">
        <table className="w-full text-sm tabular-nums sm:min-w-[40rem]">
          <thead className="text-left text-muted-foreground text-xs">
            <tr className="border-b">
              <th className="py-2 pr-4 font-medium">{by === "trigger" ? "Moment" : "Carrier"}</th>
              <th className="w-1/4 py-2 pr-4 font-medium max-sm:hidden" aria-label="Share" />
              <th className={cell}>Sent</th>
              <th className={cell}>Delivered</th>
              <th className={cell}>Bounced</th>
              <th className={cell}>Not sent</th>
              <th className={cell}>From scan</th>
              <th className={cell}>From receipt</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { name, filter } = nameOf(row)
              const log = (outcome: LogOutcome) => logHref({ ...filter, from, outcome })
              return (
                <tr key={name} className="h-9 border-b last:border-b-0">
                  <th scope="row" className="whitespace-nowrap pr-4 text-left font-medium">
                    {name}
                  </th>
                  <td className="pr-4 max-sm:hidden">
                    <FigureBar value={row.sent} most={most} />
                  </td>
                  <Count value={row.sent} href={log("sent")} />
                  <Count value={heard ? row.delivered : null} href={log("delivered")} />
                  <Count value={heard ? row.bounced : null} href={log("bounced")} />
                  <Count value={row.suppressed} href={log("suppressed")} />
                  <td className={cell}>
                    {durationWords(row.scanP50)} / {durationWords(row.scanP95)}
                  </td>
                  <td className={cell}>
                    {durationWords(row.receiptP50)} / {durationWords(row.receiptP95)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const cell = "whitespace-nowrap py-2 pl-4 text-right font-medium"

function nameOf(row: Row) {
  if ("carrier" in row) {
    return { name: carrierName(row.carrier), filter: { carrier: row.carrier } }
  }
  const trigger = row.trigger as Trigger
  return { name: triggerLabels[trigger].name, filter: { trigger } }
}

function Count({ value, href }: { value: number | null; href: string }) {
  return (
    <td className={cell}>
      {value === null ? (
        "–"
      ) : (
        <Link href={href} className="rounded-sm underline-offset-4 hover:underline">
          {value.toLocaleString("en")}
        </Link>
      )}
    </td>
  )
}

import Link from "next/link"
import { FigureBar } from "@/components/notifications/figures-bar"
import { logHref } from "@/components/notifications/log-address"
import { Section } from "@/components/ui/section"
import { reasonLabels } from "@/lib/notifications/labels"
import { reasons as known, type Reason } from "@/lib/notifications/schema"

interface FiguresReasonsProps {
  reasons: readonly { reason: string; count: number }[]
  from: string
}

/** Why nothing was sent, the most frequent first. */
export function FiguresReasons({ reasons, from }: FiguresReasonsProps) {
  if (reasons.length === 0) return null
  const most = Math.max(...reasons.map(({ count }) => count))
  return (
    <Section title="Why not" description="What was decided against, by its reason.">
      <ul className="text-sm tabular-nums">
        {reasons.map(({ reason, count }) => {
          const code = known.find((one): one is Reason => one === reason)
          return (
            <li
              key={reason}
              className="grid min-h-9 grid-cols-[minmax(0,1fr)_6rem_4rem] items-center gap-4 border-b py-1.5 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_14rem_5rem]"
            >
              <span className="text-pretty">{code ? reasonLabels[code].sentence : reason}</span>
              <FigureBar value={count} most={most} />
              <Link
                href={logHref({ from, outcome: "suppressed", ...(code ? { reason: code } : {}) })}
                className="rounded-sm text-right font-medium underline-offset-4 hover:underline"
              >
                {count.toLocaleString("en")}
              </Link>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

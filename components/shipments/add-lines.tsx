import Link from "next/link"
import { optionsWith } from "@/components/shipments/carrier-choice"
import { Select } from "@/components/ui/select"
import type { PastedNumber } from "@/lib/shipments/add-many/pasted-numbers"

export interface LineProblem {
  problem: string
  existingId: string | null
}

interface AddLinesProps {
  lines: readonly PastedNumber[]
  /** By the line's text, as the server answered. */
  problems: Readonly<Record<string, LineProblem>>
  onCarrier: (line: string, carrier: string) => void
}

/** How each pasted line is understood, with its carrier to correct and what is wrong with it. */
export function AddLines({ lines, problems, onCarrier }: AddLinesProps) {
  if (lines.length === 0) return null
  return (
    <ul aria-label="How the lines are read" className="border-border border-t text-sm">
      {lines.map(({ text, number, carrier, orderNumber }, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be pasted twice
          key={`${at} ${text}`}
          className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-4 gap-y-1 border-border border-b py-1.5 sm:grid-cols-[minmax(0,1fr)_13rem]"
        >
          <div className="min-w-0">
            <span className="break-all font-mono">{number || text}</span>
            {orderNumber ? <span className="ml-3 text-muted-foreground">{orderNumber}</span> : null}
            <Problem problem={problems[text]} carrier={carrier} />
          </div>
          <Select
            aria-label={`Carrier of ${number || text}`}
            options={optionsWith(carrier === null ? [] : [carrier])}
            value={carrier}
            onValueChange={(next) => onCarrier(text, next)}
            placeholder="Choose a carrier"
          />
        </li>
      ))}
    </ul>
  )
}

interface ProblemProps {
  problem: LineProblem | undefined
  carrier: string | null
}

function Problem({ problem, carrier }: ProblemProps) {
  if (problem) {
    return (
      <p role="alert" className="text-tone-trouble">
        {problem.problem}{" "}
        {problem.existingId ? (
          <Link href={`/shipments/${problem.existingId}`} className="underline underline-offset-2">
            Open it
          </Link>
        ) : null}
      </p>
    )
  }
  if (carrier !== null) return null
  return <p className="text-muted-foreground">The number does not tell its carrier: choose it.</p>
}

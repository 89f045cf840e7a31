import { countWords } from "@/components/tasks/task-words"

interface DryRunBarsProps {
  title: string
  rows: readonly { key: string; label: string; hint?: string; count: number }[]
  /** What the longest bar stands for. */
  most: number
  quiet?: boolean
}

/** Names with their counts, each with a bar. */
export function DryRunBars({ title, rows, most, quiet = false }: DryRunBarsProps) {
  if (rows.length === 0) return null
  return (
    <section className="min-w-0">
      <h3 className="mb-1 font-medium text-sm">{title}</h3>
      <ul className="text-sm">
        {rows.map(({ key, label, hint, count }) => (
          <li
            key={key}
            className="grid grid-cols-[minmax(0,10rem)_minmax(2rem,1fr)_auto] items-center gap-3 py-0.5"
          >
            <span className="truncate" title={hint}>
              {label}
            </span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 6"
              preserveAspectRatio="none"
              className={`h-1.5 w-full ${quiet ? "text-tone-neutral" : "text-primary"}`}
            >
              <rect
                width={most === 0 ? 0 : Math.max(1, (count / most) * 100)}
                height="6"
                rx="1"
                fill="currentColor"
              />
            </svg>
            <span className="text-right tabular-nums">{countWords(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

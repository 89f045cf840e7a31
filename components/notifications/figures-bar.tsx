interface BarProps {
  value: number
  /** The longest bar's. */
  most: number
}

/** A value beside others, as a small bar; the number stands beside it. */
export function FigureBar({ value, most }: BarProps) {
  const width = most === 0 ? 0 : Math.max(value === 0 ? 0 : 1, (value / most) * 100)
  return (
    <svg aria-hidden viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 w-full min-w-16">
      <rect width="100" height="8" rx="1" className="fill-muted" />
      <rect width={width} height="8" rx="1" className="fill-primary" />
    </svg>
  )
}

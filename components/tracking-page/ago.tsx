import type { Told } from "@/lib/tracking-page/told"

/** A sentence with a moment in it; with script it counts the minutes. */
export function Ago({ told }: { told: Told }) {
  return (
    <time dateTime={told.iso} data-ago={told.counting}>
      {told.text}
    </time>
  )
}

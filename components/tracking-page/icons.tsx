import type { Tone } from "@/lib/tracking-page/situation"

const paths = {
  box: "M12 3 4 7v10l8 4 8-4V7l-8-4Zm0 0v0M4 7l8 4 8-4M12 11v10M8 5l8 4",
  truck:
    "M3 6h11v10H3zM14 9h4l3 3.5V16h-7zM7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  shop: "M4 9v11h16V9M3 9l2-5h14l2 5M3 9a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M10 20v-6h4v6",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2",
  alert: "M12 8v5M12 16.5v.01M12 3 2.5 20h19L12 3Z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  out: "M8 16 16 8M9 8h7v7",
} as const

/** Decoration: the words beside it say the same. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

export const toneIcon: Record<Tone, keyof typeof paths> = {
  neutral: "box",
  moving: "truck",
  waiting: "shop",
  late: "clock",
  trouble: "alert",
  done: "check",
}

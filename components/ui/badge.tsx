import { cva } from "class-variance-authority"
import type { ComponentProps } from "react"
import { cn } from "@/components/ui/class-names"

const tones = ["neutral", "moving", "waiting", "late", "trouble", "done"] as const
export type Tone = (typeof tones)[number]

const badgeStyles = cva(
  "inline-flex h-5.5 max-w-full items-center gap-1 whitespace-nowrap rounded-md px-1.5 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "bg-tone-neutral-soft text-tone-neutral",
        moving: "bg-tone-moving-soft text-tone-moving",
        waiting: "bg-tone-waiting-soft text-tone-waiting",
        late: "bg-tone-late-soft text-tone-late",
        trouble: "bg-tone-trouble-soft text-tone-trouble",
        done: "bg-tone-done-soft text-tone-done",
      } satisfies Record<Tone, string>,
    },
    defaultVariants: { tone: "neutral" },
  },
)

/** A word about a thing's state. The word says it all; the tone only helps the eye. */
export function Badge({ tone, className, ...props }: ComponentProps<"span"> & { tone?: Tone }) {
  return <span {...props} className={cn(badgeStyles({ tone }), className)} />
}

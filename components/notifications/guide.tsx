import { Check } from "lucide"
import type { ReactNode } from "react"
import { recommended } from "@/components/notifications/recommended"
import { Icon } from "@/components/ui/icon"
import { triggerLabels } from "@/lib/notifications/labels"

interface GuideProps {
  open: boolean
  /** The button that tries it. */
  children: ReactNode
}

/** When to turn on which mail. Open while nothing is on, folded afterwards. */
export function Guide({ open, children }: GuideProps) {
  return (
    <details open={open} className="group border-y text-sm">
      <summary className="flex h-11 cursor-pointer items-center justify-between gap-4 rounded-sm font-medium">
        Which mails to turn on, and when
        <span aria-hidden className="font-normal text-muted-foreground">
          <span className="group-open:hidden">Show</span>
          <span className="hidden group-open:inline">Hide</span>
        </span>
      </summary>
      <div className="grid max-w-2xl gap-4 pb-5">
        <p className="text-pretty text-muted-foreground">
          Everything is off until you turn it on. Two others write to your customers already: your
          shop says that it has the order and has sent it, and many carriers say when they come. A
          second mail with the same news is one too many.
        </p>
        <ol className="grid gap-3">
          {steps.map(({ title, words }, index) => (
            <li key={title} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-2">
              <span className="text-muted-foreground tabular-nums">{index + 1}.</span>
              <span className="text-pretty">
                <span className="font-medium">{title}</span>{" "}
                <span className="text-muted-foreground">{words}</span>
              </span>
            </li>
          ))}
        </ol>
        <div className="grid gap-2">
          <p className="font-medium">A small set to begin with</p>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {recommended.map((trigger) => (
              <li key={trigger} className="flex items-center gap-1.5">
                <Icon of={Check} className="size-4 text-tone-done" />
                {triggerLabels[trigger].name}
              </li>
            ))}
          </ul>
        </div>
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
    </details>
  )
}

const steps = [
  {
    title: "Mark the carriers that tell by themselves.",
    words: "Below, under For all mails. Rules then say nothing of their parcels.",
  },
  {
    title: "Begin with what a recipient must act on.",
    words:
      "Ready for pickup, a failed delivery, an action required, a reminder before a parcel goes back: few mails, and each one saves a return.",
  },
  {
    title: "Add Out for delivery where the carrier is silent.",
    words: "It is the mail that people wait for. Quiet hours keep it out of the night.",
  },
  {
    title: "Turn on Delayed and New delivery day with a wait of some hours.",
    words: "Carriers announce delays and take them back; only what stands is told then.",
  },
  {
    title: "Leave Handed over and In transit off if your shop sends a shipping mail.",
    words: "Delivered is worth it where parcels are left at the door.",
  },
] as const

"use client"

import { Check } from "lucide"
import type { Tone } from "@/components/ui/badge"
import { cn } from "@/components/ui/class-names"
import { useNow } from "@/components/ui/clock"
import { Icon } from "@/components/ui/icon"
import { states } from "@/components/ui/states"
import { dayWords } from "@/lib/shipments/labels"
import type { ShipmentData } from "@/lib/shipments/loaders"
import { progressOf, type Step } from "@/lib/tracking-page/steps"

interface MilestoneBarProps {
  shipment: ShipmentData["shipment"]
  events: ShipmentData["events"]
  timeZone: string
}

const stepLabels: Record<Step, string> = {
  label_created: "Label",
  handed_over: "Handed over",
  in_transit: "On its way",
  out_for_delivery: "Out for delivery",
  ready_for_pickup: "Ready for pickup",
  delivered: "Delivered",
  returning: "Going back",
  returned: "Returned",
}

/** The same stops as on the customer's page. Where it stands takes the colour of its state. */
export function MilestoneBar({ shipment, events, timeZone }: MilestoneBarProps) {
  const now = new Date(useNow())
  const stops = progressOf({ ...shipment, events })
  const tone = states[shipment.category].tone
  return (
    <ol aria-label="Progress" className="grid grid-cols-5">
      {stops.map(({ step, reached, current, at }, index) => (
        <li
          key={step}
          aria-current={current ? "step" : undefined}
          className="grid min-w-0 content-start gap-1.5"
        >
          <span aria-hidden className="flex items-center">
            <span
              className={cn(
                "grid size-4 shrink-0 place-items-center rounded-full border-2 border-border",
                reached && "border-foreground bg-foreground text-background",
                current && dots[tone],
              )}
            >
              {reached && !current ? (
                <Icon of={Check} className="size-2.5" strokeWidth={4} />
              ) : null}
            </span>
            {index < stops.length - 1 ? (
              <span
                className={cn(
                  "h-0.5 flex-1 bg-border",
                  stops[index + 1]?.reached && "bg-foreground",
                )}
              />
            ) : null}
          </span>
          <span className="pr-2 text-xs">
            <span
              className={cn(
                "block",
                current ? "font-semibold" : "text-muted-foreground",
                reached && "text-foreground",
              )}
            >
              {stepLabels[step]}
              <span className="sr-only">{current ? ", now" : reached ? ", done" : ", ahead"}</span>
            </span>
            {at ? (
              <span className="block text-muted-foreground tabular-nums">
                {dayWords(at, now, timeZone)}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

const dots: Record<Tone, string> = {
  neutral: "border-tone-neutral bg-tone-neutral ring-4 ring-tone-neutral-soft",
  moving: "border-tone-moving bg-tone-moving ring-4 ring-tone-moving-soft",
  waiting: "border-tone-waiting bg-tone-waiting ring-4 ring-tone-waiting-soft",
  late: "border-tone-late bg-tone-late ring-4 ring-tone-late-soft",
  trouble: "border-tone-trouble bg-tone-trouble ring-4 ring-tone-trouble-soft",
  done: "border-tone-done bg-tone-done ring-4 ring-tone-done-soft",
}

"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { PagePreview } from "@/components/settings/page-preview"
import { Switch } from "@/components/ui/switch"
import { setPageSwitchAction } from "@/lib/page-settings/actions"
import type { PageSettings, PageSwitch } from "@/lib/page-settings/schema"

interface PageOptionsProps {
  settings: PageSettings
  shop: string
  readOnly: boolean
}

/** What can be hidden on every page of the team, in force at once, beside what it makes of a page. */
export function PageOptions({ settings, shop, readOnly }: PageOptionsProps) {
  const [shown, show] = useOptimistic(settings)
  const [, start] = useTransition()

  function change(name: PageSwitch, on: boolean) {
    start(async () => {
      show((before) => ({ ...before, [name]: on }))
      const result = await setPageSwitchAction(name, on)
      if (!result.ok) toast.error(result.message)
    })
  }

  return (
    <div className="grid items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <ul className="max-w-2xl border-t">
        {options.map(({ name, label, help }) => (
          <li key={name} className="flex items-start justify-between gap-6 border-b py-3.5">
            <div>
              <p id={`${name}-name`} className="font-medium text-sm">
                {label}
              </p>
              <p id={`${name}-help`} className="text-pretty text-muted-foreground text-sm">
                {help}
              </p>
            </div>
            <Switch
              aria-labelledby={`${name}-name`}
              aria-describedby={`${name}-help`}
              checked={shown[name]}
              onCheckedChange={(on) => change(name, on)}
              disabled={readOnly}
              className="mt-0.5"
            />
          </li>
        ))}
      </ul>
      <PagePreview settings={shown} shop={shop} />
    </div>
  )
}

const options: readonly { name: PageSwitch; label: string; help: string }[] = [
  {
    name: "hideCarrier",
    label: "Hide the carrier",
    help: "Its name, the link to its page and its own words are left out. The page’s address still names it, and so do mails.",
  },
  {
    name: "hidePlaces",
    label: "Hide places",
    help: "No cities and no countries, and times are those of your shop’s zone.",
  },
  {
    name: "hideNumber",
    label: "Hide the tracking number",
    help: "Only its last four characters are shown, and the link to the carrier, which carries it, is left out. The page’s address still holds it.",
  },
  {
    name: "askFeedback",
    label: "Ask how the delivery went",
    help: "A delivered parcel’s page asks, and what went wrong reaches you at the shipment.",
  },
]

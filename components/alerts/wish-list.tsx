"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Switch } from "@/components/ui/switch"
import { setWishAction } from "@/lib/alerts/actions"
import type { AlertKind, MailChoice, Wish } from "@/lib/alerts/kinds"

interface KindWish extends Wish {
  kind: AlertKind
  label: string
  help: string
}

const mailOptions: { value: MailChoice; label: string }[] = [
  { value: "off", label: "No mail" },
  { value: "now", label: "At once" },
  { value: "daily", label: "Daily" },
]

/** How one hears of each kind of thing, in force at once. */
export function WishList({ wishes }: { wishes: readonly KindWish[] }) {
  return (
    <ul className="border-t [&>li:last-child]:border-b-0">
      {wishes.map((wish) => (
        <WishRow key={wish.kind} wish={wish} />
      ))}
    </ul>
  )
}

function WishRow({ wish }: { wish: KindWish }) {
  const { kind, label, help, inbox, mail } = wish
  const [shown, show] = useOptimistic<Wish>({ inbox, mail })
  const [, start] = useTransition()

  function change(part: Partial<Wish>) {
    const next = { ...shown, ...part }
    start(async () => {
      show(next)
      const result = await setWishAction({ kind, ...next })
      if (!result.ok) toast.error(result.message)
    })
  }

  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <p id={`${kind}-name`} className="font-medium text-sm">
          {label}
        </p>
        <p className="text-pretty text-muted-foreground text-sm">{help}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: Switch is the control */}
        <label className="flex items-center gap-2 text-sm">
          <Switch
            aria-label={`${label}: in the inbox`}
            checked={shown.inbox}
            onCheckedChange={(next) => change({ inbox: next })}
          />
          Inbox
        </label>
        <SegmentedControl
          aria-label={`${label}: by mail`}
          options={mailOptions}
          value={shown.mail}
          onValueChange={(next) => change({ mail: next })}
        />
      </div>
    </li>
  )
}

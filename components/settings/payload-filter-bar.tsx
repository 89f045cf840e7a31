"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { fateLabels } from "@/components/settings/fate-badge"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { Spinner } from "@/components/ui/spinner"
import { fates, type PayloadFilter } from "@/lib/inbox/schema"

interface PayloadFilterBarProps {
  filter: PayloadFilter
  connections: readonly { id: string; name: string }[]
}

const every = "any"

/** Which payloads the list shows; the choice stands in the address. */
export function PayloadFilterBar({ filter, connections }: PayloadFilterBarProps) {
  const router = useRouter()
  const [pending, start] = useTransition()

  function show(next: { fate?: string | undefined; source?: string | undefined }) {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(next))
      if (value && value !== every) query.set(name, value)
    start(() => router.replace(`/settings/sources/payloads?${query}`, { scroll: false }))
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Select
        aria-label="Fate"
        value={filter.fate ?? every}
        onValueChange={(fate) => show({ fate, source: filter.source })}
        options={[
          { value: every, label: "Any fate" },
          ...fates.map((fate) => ({ value: fate, label: fateLabels[fate] })),
        ]}
        className="w-36"
      />
      <Select
        aria-label="Source"
        value={filter.source ?? every}
        onValueChange={(source) => show({ fate: filter.fate, source })}
        options={[
          { value: every, label: "Any source" },
          ...connections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        className="w-44"
      />
      {filter.fate || filter.source ? (
        <Button variant="ghost" onClick={() => show({})}>
          Clear
        </Button>
      ) : null}
      {pending ? <Spinner className="text-muted-foreground" /> : null}
    </div>
  )
}

import { TriangleAlert } from "lucide"
import Link from "next/link"
import { WaitingShipments } from "@/components/sources/waiting-shipments"
import { Icon } from "@/components/ui/icon"
import type { Trouble } from "@/lib/sources/connections/loaders"

/** A calm line above the list for each source that has been in trouble for some time. */
export function TroubleBanner({ troubles }: { troubles: readonly Trouble[] }) {
  if (troubles.length === 0) return null
  return (
    <ul aria-label="Sources in trouble" className="bg-tone-late-soft text-sm text-tone-late">
      {troubles.map(({ id, name, standing, waiting, stale, mayChange }) => (
        <li key={id} className="flex items-start gap-2 px-4 py-2">
          <Icon of={TriangleAlert} className="mt-0.5 size-4 shrink-0" />
          <p className="min-w-0">
            <Link
              href={`/settings/sources/${id}`}
              className="rounded-sm font-medium underline underline-offset-2"
            >
              {name}
            </Link>
            {": "}
            {standing ? `${lower(standing.headline)} ${standing.next} ` : null}
            <WaitingShipments connectionId={id} waiting={waiting} stale={stale} />
            {standing?.keyRefused && !mayChange ? " Ask an admin of your team." : null}
          </p>
        </li>
      ))}
    </ul>
  )
}

function lower(sentence: string) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

import { Plus } from "lucide"
import Link from "next/link"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import type { SourceDescription } from "@/lib/sources/connections/loaders"

/** The sources that Porchlight understands, each with a way to connect it. */
export function ConnectSource({ available }: { available: readonly SourceDescription[] }) {
  return (
    <ul className="border-t">
      {available.map((source) => (
        <li key={source.key} className="flex items-center gap-4 border-b py-2.5 text-sm">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{source.name}</p>
            <p className="text-muted-foreground">{waysOf(source)}</p>
          </div>
          <Link
            href={`/settings/sources/new?source=${source.key}`}
            className={buttonStyles({ size: "sm" })}
            aria-label={`Connect ${source.name}`}
          >
            <Icon of={Plus} /> Connect
          </Link>
        </li>
      ))}
    </ul>
  )
}

function waysOf({ pushes, polls }: SourceDescription): string {
  if (pushes && polls) return "Sends updates by webhook, and can be asked."
  return pushes ? "Sends updates by webhook." : "Is asked for updates."
}

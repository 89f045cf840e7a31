import Link from "next/link"
import { cn } from "@/components/ui/class-names"
import { figureDays } from "@/lib/notifications/figures/schema"

/** How far back the figures look. */
export function FigureDays({ days }: { days: number }) {
  return (
    <nav aria-label="Period" className="inline-flex gap-0.5 rounded-md bg-muted p-0.5">
      {figureDays.map((one) => (
        <Link
          key={one}
          href={`/notifications/figures?days=${one}`}
          aria-current={one === days ? "page" : undefined}
          className={cn(
            "inline-flex h-7 items-center rounded-sm px-2.5 font-medium text-muted-foreground text-xs hover:text-foreground pointer-coarse:h-9",
            one === days && "bg-background text-foreground shadow-control",
          )}
        >
          {one} days
        </Link>
      ))}
    </nav>
  )
}

import type { ComponentProps } from "react"
import { cn } from "@/components/ui/class-names"

/** A key of the keyboard. */
export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      {...props}
      className={cn(
        "inline-grid h-5 min-w-5 place-items-center rounded-sm border border-border bg-muted px-1 font-sans text-2xs text-muted-foreground",
        className,
      )}
    />
  )
}

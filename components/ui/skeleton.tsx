import type { ComponentProps } from "react"
import { cn } from "@/components/ui/class-names"

/** A grey stand-in of the size of what is coming. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div aria-hidden {...props} className={cn("animate-pulse rounded-md bg-muted", className)} />
  )
}

/** Around a page's skeletons: says once that the page is loading. */
export function Loading({ className, children, ...props }: ComponentProps<"div">) {
  return (
    <div {...props} role="status" aria-busy="true" className={className}>
      <span className="sr-only">Loading</span>
      {children}
    </div>
  )
}

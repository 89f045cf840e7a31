import type { ComponentProps } from "react"
import { cn } from "@/components/ui/class-names"

/** Rows in line, ruled and not boxed. Scrolls sideways inside itself on narrow screens. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div className="relative w-full overflow-x-auto">
      <table
        {...props}
        className={cn("w-full border-collapse text-left text-sm tabular-nums", className)}
      />
    </div>
  )
}

export function TableHead(props: ComponentProps<"thead">) {
  return <thead {...props} />
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody {...props} />
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return (
    <tr
      {...props}
      className={cn(
        "border-border border-b hover:bg-muted/50 data-selected:bg-selected",
        className,
      )}
    />
  )
}

export function TableHeader({ className, scope = "col", ...props }: ComponentProps<"th">) {
  return (
    <th
      scope={scope}
      {...props}
      className={cn(
        "h-9 whitespace-nowrap px-3 font-medium text-muted-foreground text-xs first:pl-0 last:pr-0",
        className,
      )}
    />
  )
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td {...props} className={cn("h-9 px-3 py-1.5 first:pl-0 last:pr-0", className)} />
}

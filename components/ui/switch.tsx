"use client"

import { Switch as Base } from "@base-ui/react/switch"
import type { ComponentProps } from "react"
import { cn, type Styled } from "@/components/ui/class-names"

/** On or off, in force at once. Inside a Field it is labelled by it. */
export function Switch({ className, ...props }: Styled<ComponentProps<typeof Base.Root>>) {
  return (
    <Base.Root
      {...props}
      className={cn(
        "relative inline-flex h-5 w-9 shrink-0 cursor-pointer items-center rounded-full bg-input p-0.5 transition-colors duration-150 after:absolute after:-inset-2 data-checked:bg-primary",
        "data-disabled:cursor-not-allowed data-disabled:opacity-50",
        className,
      )}
    >
      <Base.Thumb className="size-4 rounded-full bg-white shadow-control transition-transform duration-150 data-checked:translate-x-4" />
    </Base.Root>
  )
}

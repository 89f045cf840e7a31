"use client"

import { Tabs as Base } from "@base-ui/react/tabs"
import type { ComponentProps } from "react"
import { cn, type Styled } from "@/components/ui/class-names"

export const Tabs = Base.Root

export function TabsList({
  className,
  children,
  ...props
}: Styled<ComponentProps<typeof Base.List>>) {
  return (
    <Base.List
      {...props}
      className={cn("relative flex gap-4 overflow-x-auto border-border border-b", className)}
    >
      {children}
      <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-foreground transition-all duration-150" />
    </Base.List>
  )
}

export function Tab({ className, ...props }: Styled<ComponentProps<typeof Base.Tab>>) {
  return (
    <Base.Tab
      {...props}
      className={cn(
        "h-9 shrink-0 font-medium text-muted-foreground text-sm -outline-offset-2 hover:text-foreground data-active:text-foreground",
        className,
      )}
    />
  )
}

export function TabPanel({ className, ...props }: Styled<ComponentProps<typeof Base.Panel>>) {
  return <Base.Panel {...props} className={cn("pt-4", className)} />
}

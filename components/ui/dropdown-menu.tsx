"use client"

import { Menu as Base } from "@base-ui/react/menu"
import { Check } from "lucide"
import Link from "next/link"
import {
  type ComponentProps,
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useState,
} from "react"
import { cn, type Styled } from "@/components/ui/class-names"
import { ClosedTrigger } from "@/components/ui/closed-trigger"
import { Icon } from "@/components/ui/icon"

/** Opens a menu that was never open; null within one that was. */
const OpenFirst = createContext<(() => void) | null>(null)

interface MenuProps extends Pick<ComponentProps<typeof Base.Root>, "open" | "onOpenChange"> {
  children: ReactNode
}

/** A button with a menu, of which only the button is there until the menu is first opened. */
export function DropdownMenu({ children, ...control }: MenuProps) {
  const [asked, setAsked] = useState(control.open !== undefined)
  if (!asked) return <OpenFirst value={() => setAsked(true)}>{children}</OpenFirst>
  return (
    <Base.Root {...control} defaultOpen={control.open === undefined}>
      <OpenFirst value={null}>{children}</OpenFirst>
    </Base.Root>
  )
}

interface TriggerProps extends Omit<ComponentProps<"button">, "ref"> {
  /** The button to draw, if it is not a bare one. */
  render?: ReactElement<ComponentProps<"button">>
}

export function DropdownMenuTrigger(props: TriggerProps) {
  const openFirst = use(OpenFirst)
  if (openFirst) return <ClosedTrigger popup="menu" onOpen={openFirst} {...props} />
  return <Base.Trigger {...props} />
}

export const DropdownMenuGroup = Base.Group
export const DropdownMenuRadioGroup = Base.RadioGroup

const itemStyles =
  "flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 py-1 outline-none data-disabled:pointer-events-none data-disabled:opacity-50 data-highlighted:bg-accent pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground"

type ContentProps = Pick<
  ComponentProps<typeof Base.Positioner>,
  "side" | "align" | "sideOffset"
> & { children: ReactNode; className?: string }

export function DropdownMenuContent({ children, className, ...position }: ContentProps) {
  if (use(OpenFirst)) return null
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" {...position} className="z-50 outline-none">
        <Base.Popup
          className={cn(
            "popup-motion max-h-(--available-height) min-w-44 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg bg-popover p-1 text-popover-foreground text-sm shadow-popup outline-none",
            className,
          )}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

export function DropdownMenuItem({
  className,
  destructive,
  ...props
}: Styled<ComponentProps<typeof Base.Item>> & { destructive?: boolean }) {
  return (
    <Base.Item
      {...props}
      className={cn(
        itemStyles,
        destructive && "text-tone-trouble [&_svg]:text-tone-trouble",
        className,
      )}
    />
  )
}

/** An item that goes to a page. */
export function DropdownMenuLink({
  href,
  className,
  ...props
}: Styled<ComponentProps<typeof Base.LinkItem>> & { href: string }) {
  return (
    <Base.LinkItem
      closeOnClick
      render={<Link href={href} />}
      {...props}
      className={cn(itemStyles, className)}
    />
  )
}

export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: Styled<ComponentProps<typeof Base.RadioItem>>) {
  return (
    <Base.RadioItem closeOnClick {...props} className={cn(itemStyles, className)}>
      <span className="flex min-w-0 flex-1 items-center gap-2">{children}</span>
      <Base.RadioItemIndicator className="text-link [&_svg]:text-link">
        <Icon of={Check} />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  )
}

export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: Styled<ComponentProps<typeof Base.CheckboxItem>>) {
  return (
    <Base.CheckboxItem {...props} className={cn(itemStyles, className)}>
      <span className="flex min-w-0 flex-1 items-center gap-2">{children}</span>
      <Base.CheckboxItemIndicator className="text-link [&_svg]:text-link">
        <Icon of={Check} />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  )
}

/** Names the group it stands in. */
export function DropdownMenuLabel({
  className,
  ...props
}: Styled<ComponentProps<typeof Base.GroupLabel>>) {
  return (
    <Base.GroupLabel
      {...props}
      className={cn("px-2 pt-1.5 pb-1 text-muted-foreground text-xs", className)}
    />
  )
}

export function DropdownMenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-border" />
}

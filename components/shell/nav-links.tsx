"use client"

import Link, { useLinkStatus } from "next/link"
import { usePathname } from "next/navigation"
import { UnreadCount } from "@/components/alerts/unread"
import { OpenCasesCount } from "@/components/exceptions/open-cases"
import { isWithin, navigation } from "@/components/shell/navigation"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { Spinner } from "@/components/ui/spinner"

/** The sidebar's links; `onNavigate` closes the phone's menu. */
export function NavLinks({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="grid gap-0.5">
      {navigation.map(({ href, label, icon }) => {
        const current = isWithin(pathname, href)
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            {...(onNavigate ? { onClick: onNavigate } : {})}
            className={cn(
              "flex h-8 items-center gap-2.5 rounded-md px-2 font-medium text-sm pointer-coarse:h-11 [&_svg]:size-4",
              current
                ? "bg-accent text-foreground"
                : "text-muted-foreground hover:bg-accent/60 hover:text-foreground",
            )}
          >
            <Icon of={icon} />
            {label}
            <OnTheWay />
            {href === "/inbox" ? <UnreadCount /> : null}
            {href === "/exceptions" ? <OpenCasesCount /> : null}
          </Link>
        )
      })}
    </nav>
  )
}

/** Says that a page is being fetched, where it takes longer than one notices. */
function OnTheWay() {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span className="ml-auto text-muted-foreground transition-opacity delay-150 duration-150 starting:opacity-0">
      <Spinner label="Opening" />
    </span>
  )
}

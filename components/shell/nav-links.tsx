"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { UnreadCount } from "@/components/alerts/unread"
import { OpenCasesCount } from "@/components/exceptions/open-cases"
import { isWithin, navigation } from "@/components/shell/navigation"
import { cn } from "@/components/ui/class-names"

/** The sidebar's links; `onNavigate` closes the phone's menu. */
export function NavLinks({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="grid gap-0.5">
      {navigation.map(({ href, label, icon: Icon }) => {
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
            <Icon aria-hidden />
            {label}
            {href === "/inbox" ? <UnreadCount /> : null}
            {href === "/exceptions" ? <OpenCasesCount /> : null}
          </Link>
        )
      })}
    </nav>
  )
}

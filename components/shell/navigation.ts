import { ChartColumn, CircleAlert, Inbox, MailCheck, Package, Settings } from "lucide"
import type { IconNode } from "@/components/ui/icon"

interface NavigationItem {
  href: string
  label: string
  icon: IconNode
  /** Typed after g. */
  key: string
}

/** The pages of the sidebar. */
export const navigation: readonly NavigationItem[] = [
  { href: "/inbox", label: "Inbox", icon: Inbox, key: "i" },
  { href: "/shipments", label: "Shipments", icon: Package, key: "s" },
  { href: "/exceptions", label: "Exceptions", icon: CircleAlert, key: "e" },
  { href: "/notifications", label: "Notifications", icon: MailCheck, key: "n" },
  { href: "/analytics", label: "Analytics", icon: ChartColumn, key: "a" },
  { href: "/settings", label: "Settings", icon: Settings, key: "t" },
]

/** The pages within settings, in order. */
export const settingsPages = [
  { href: "/settings/team", label: "Team" },
  { href: "/settings/brand", label: "Brand" },
  { href: "/settings/pages", label: "Tracking pages" },
  { href: "/settings/domain", label: "Domain and widget" },
  { href: "/settings/sources", label: "Sources" },
  { href: "/settings/notifications", label: "Notifications" },
  { href: "/settings/alerts", label: "Alerts" },
  { href: "/settings/mailbox", label: "Mailbox" },
  { href: "/settings/activity", label: "Activity" },
  { href: "/settings/account", label: "Account" },
] as const

/** Whether `pathname` is the page `href` or one below it. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`)
}

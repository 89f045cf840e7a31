import {
  BookmarkPlus,
  FileDown,
  FileUp,
  LogOut,
  Monitor,
  Moon,
  Package,
  Plus,
  Settings,
  Sun,
  Users,
} from "lucide"
import type { Theme } from "@/components/shell/theme"
import type { IconNode } from "@/components/ui/icon"
import type { ViewKey } from "@/lib/shipments/filter"
import { views } from "@/lib/shipments/filter"
import { listHref, paramsOfView } from "@/lib/shipments/list-params"

/** What a command does: goes to a page, or one of the few things that are done where one is. */
type Deed =
  | { href: string; download?: boolean }
  | { theme: Theme }
  | { request: "saveView" }
  | { signOut: true }

export interface Command {
  key: string
  label: string
  icon: IconNode
  /** Other words that people look for it by. */
  also: string
  deed: Deed
}

const settings: readonly [string, string, string][] = [
  ["/settings/team", "Team and members", "people roles invite time zone"],
  ["/settings/brand", "Brand", "logo colour tracking page"],
  ["/settings/sources", "Sources", "carriers connections api keys webhooks"],
  ["/settings/sources/new", "Connect a source", "add carrier aggregator"],
  ["/settings/sources/payloads", "Received payloads", "inbox raw webhooks replay"],
  ["/settings/sources/codes", "Carrier codes", "mapping meaning unknown"],
  ["/settings/notifications", "Notifications", "mails rules"],
  ["/settings/mailbox", "Mailbox", "sent mails"],
  ["/settings/activity", "Activity", "tasks imports progress"],
  ["/settings/account", "Account", "password profile"],
]

const page = (href: string, label: string, also: string, icon: IconNode): Command => ({
  key: href,
  label,
  also,
  icon,
  deed: { href },
})

/** The pages of the workspace. */
export const pages: readonly Command[] = [
  page("/shipments", "Shipments", "list parcels home", Package),
  ...views
    .filter(({ key }) => key !== "all")
    .map(({ key, label }: { key: ViewKey; label: string }) =>
      page(listHref(paramsOfView(key)), label, "shipments view", Package),
    ),
  ...settings.map(([href, label, also]) => page(href, label, `settings ${also}`, Settings)),
]

/** What can be done. `listAddress` is the list's address with its question mark; null elsewhere. */
export function actionsOn(listAddress: string | null): Command[] {
  const onList: Command[] =
    listAddress === null
      ? []
      : [
          {
            key: "save-view",
            label: "Save this view",
            also: "bookmark filter",
            icon: BookmarkPlus,
            deed: { request: "saveView" },
          },
          {
            key: "export",
            label: "Export this view",
            also: "download csv file",
            icon: FileDown,
            deed: { href: `/api/exports/shipments.csv${listAddress}`, download: true },
          },
        ]
  return [
    page("/shipments/new", "Add a shipment", "new number track", Plus),
    page("/shipments/import", "Import shipments", "upload csv xlsx file", FileUp),
    ...onList,
    ...themes,
    page("/settings/team", "Add a member", "invite person", Users),
    {
      key: "sign-out",
      label: "Sign out",
      also: "log leave",
      icon: LogOut,
      deed: { signOut: true },
    },
  ]
}

const themes: readonly Command[] = [
  { theme: "light" as const, label: "Use the light theme", icon: Sun },
  { theme: "dark" as const, label: "Use the dark theme", icon: Moon },
  { theme: "system" as const, label: "Use the system's theme", icon: Monitor },
].map(({ theme, label, icon }) => ({
  key: `theme-${theme}`,
  label,
  icon,
  also: "appearance colours mode",
  deed: { theme },
}))

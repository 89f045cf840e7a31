"use client"

import type { ReactNode } from "react"
import { PhoneInbox } from "@/components/alerts/unread"
import { Palette } from "@/components/palette/palette"
import { PaletteButton, PaletteIcon } from "@/components/palette/palette-button"
import { Mark } from "@/components/shell/mark"
import { NavLinks } from "@/components/shell/nav-links"
import { PhoneMenu } from "@/components/shell/phone-menu"
import { Shortcuts } from "@/components/shell/shortcuts"
import { TeamMenu } from "@/components/shell/team-menu"
import type { Theme } from "@/components/shell/theme"
import { UserMenu } from "@/components/shell/user-menu"

interface ShellProps {
  user: { name: string; email: string }
  team: { id: string; name: string }
  teams: readonly { id: string; name: string }[]
  theme: Theme
  children: ReactNode
}

/** What stands around every page of the workspace: sidebar on wide screens, a bar on phones. */
export function Shell({ user, team, teams, theme, children }: ShellProps) {
  const head = <TeamMenu team={team} teams={teams} />
  const foot = <UserMenu user={user} theme={theme} />
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[14rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-popover px-3 py-2 font-medium text-sm shadow-popup focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to content
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col gap-3 border-r bg-sidebar p-2.5 md:flex">
        {head}
        <PaletteButton />
        <NavLinks />
        <div className="mt-auto">{foot}</div>
      </aside>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-1.5 border-b bg-background/95 px-1.5 backdrop-blur md:hidden">
        <PhoneMenu head={head} foot={foot} />
        <Mark className="size-5" />
        <span className="min-w-0 truncate font-semibold">{team.name}</span>
        <PaletteIcon />
        <PhoneInbox />
      </header>
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <Shortcuts />
      <Palette teamId={team.id} />
    </div>
  )
}

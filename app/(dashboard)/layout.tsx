import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { UnreadProvider } from "@/components/alerts/unread"
import { OpenCasesProvider } from "@/components/exceptions/open-cases"
import { Shell } from "@/components/shell/shell"
import { themeCookie, themeOf } from "@/components/shell/theme"
import { requireMember } from "@/lib/session/session"
import { loadShellCounts } from "@/lib/shell/loaders"

/** Draws the shell. It guards nothing: every page's loader proves the member itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { user, team, teams } = await requireMember()
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  const { openCases, unread } = await loadShellCounts()
  return (
    <UnreadProvider count={unread}>
      <OpenCasesProvider count={openCases}>
        <Shell
          user={{ name: user.name, email: user.email }}
          team={{ id: team.id, name: team.name }}
          teams={teams}
          theme={theme}
        >
          {children}
        </Shell>
      </OpenCasesProvider>
    </UnreadProvider>
  )
}

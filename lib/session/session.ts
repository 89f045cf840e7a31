import { cookies, headers } from "next/headers"
import { redirect } from "next/navigation"
import { getServerSession } from "next-auth"
import { cache } from "react"
import { database } from "@/lib/db/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { authOptions } from "@/lib/session/options"
import { pathHeader, safePath } from "@/lib/session/safe-path"
import { mayChangeSettings, type Role } from "@/lib/teams/roles"

/** The team that a person with several works in; a team's id. */
export const teamCookie = "porchlight-team"

export interface Member {
  db: TeamDb
  user: { id: string; name: string; email: string; operator: boolean }
  team: { id: string; slug: string; name: string; locale: string; timeZone: string }
  role: Role
  /** All teams of this person, this one among them. */
  teams: { id: string; name: string }[]
}

/**
 * The signed-in person, their team, and the database scoped to it. Every loader and action begins
 * here; a layout alone guards nothing. Without a session it redirects to /sign-in, or to /welcome
 * while nobody has an account.
 */
export const requireMember = cache(async (): Promise<Member> => {
  const member = await findMember()
  if (member) return member
  redirect((await hasAnyUser()) ? await signInPath() : "/welcome")
})

/** The sign-in page, leading back to where the person wanted to go. */
async function signInPath(): Promise<string> {
  const wanted = safePath((await headers()).get(pathHeader) ?? undefined)
  return wanted === "/shipments" ? "/sign-in" : `/sign-in?${new URLSearchParams({ from: wanted })}`
}

/** The member, if they may change settings; otherwise throws AppError `forbidden`. */
export async function requireManager(): Promise<Member> {
  const member = await requireMember()
  if (mayChangeSettings(member.role)) return member
  throw new AppError("forbidden", "Only owners and admins can change this. Ask one of them.")
}

/** Like requireMember, but null where it would redirect. */
export const findMember = cache(async (): Promise<Member | null> => {
  const session = await getServerSession(authOptions())
  if (!session?.userId) return null
  const user = await database().user.findUnique({
    where: { id: session.userId },
    select: { id: true, name: true, email: true, operator: true, memberships },
  })
  if (!user) return null
  const wanted = (await cookies()).get(teamCookie)?.value
  const current = user.memberships.find(({ team }) => team.id === wanted) ?? user.memberships[0]
  if (!current) return null
  const { memberships: all, ...person } = user
  return {
    db: scopeTo(current.team.id),
    user: person,
    team: current.team,
    role: current.role,
    teams: all.map(({ team }) => ({ id: team.id, name: team.name })),
  }
})

const memberships = {
  select: {
    role: true,
    team: { select: { id: true, slug: true, name: true, locale: true, timeZone: true } },
  },
  orderBy: { createdAt: "asc" },
} as const

/** False only before the first run's account is made. */
export async function hasAnyUser(): Promise<boolean> {
  return (await database().user.findFirst({ select: { id: true } })) !== null
}

import { cookies, headers } from "next/headers"
import { redirect } from "next/navigation"
import { getToken } from "next-auth/jwt"
import { cache } from "react"
import { z } from "zod"
import { database } from "@/lib/db/client"
import { scopeTo, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { stampOf } from "@/lib/session/authenticate"
import { authOptions } from "@/lib/session/options"
import { pathHeader, safePath } from "@/lib/session/safe-path"
import { readMemberships } from "@/lib/session/sql"
import { decodeOnce } from "@/lib/session/token"
import { mayChangeSettings, type Role } from "@/lib/teams/roles"

/** The team that a person with several works in; a team's id. */
export const teamCookie = "porchlight-team"

export interface Member {
  db: TeamDb
  user: { id: string; name: string; email: string; operator: boolean }
  team: { id: string; slug: string; name: string; locale: string; timeZone: string }
  role: Role
  /** How they like the workspace, as it is kept. */
  preferences: unknown
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
  const kept = await cookies()
  const { sub, stamp } = (await readToken(kept)) ?? {}
  const all = typeof sub === "string" && isId(sub) ? await readMemberships(sub) : []
  const wanted = kept.get(teamCookie)?.value
  const current = all.find(({ teamId }) => teamId === wanted) ?? all[0]
  if (!current || stampOf(current.passwordHash) !== stamp) return null
  const { userId, userName, email, operator, role, preferences, locale, timeZone } = current
  return {
    db: scopeTo(current.teamId),
    user: { id: userId, name: userName, email, operator },
    team: { id: current.teamId, slug: current.slug, name: current.teamName, locale, timeZone },
    role,
    preferences,
    teams: all.map(({ teamId, teamName }) => ({ id: teamId, name: teamName })),
  }
})

/**
 * What the session's cookie says, if it is ours and has not run out. Read as next-auth's own
 * getServerSession does, which also writes a new cookie that no page can send.
 */
function readToken(kept: Cookies) {
  const { secret, useSecureCookies } = authOptions()
  const named = Object.fromEntries(kept.getAll().map(({ name, value }) => [name, value]))
  return getToken({
    req: { cookies: named, headers: {} } as Parameters<typeof getToken>[0]["req"],
    ...(secret ? { secret } : {}),
    secureCookie: useSecureCookies === true,
    decode: decodeOnce,
  })
}

type Cookies = Awaited<ReturnType<typeof cookies>>

function isId(text: string): boolean {
  return idSchema.safeParse(text).success
}

const idSchema = z.uuid()

/** False only before the first run's account is made. */
export async function hasAnyUser(): Promise<boolean> {
  return (await database().user.findFirst({ select: { id: true } })) !== null
}

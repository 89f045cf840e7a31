"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { database } from "@/lib/db/client"
import { AppError } from "@/lib/errors"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember, teamCookie } from "@/lib/session/session"
import { changePassword } from "@/lib/teams/mutations"
import { passwordChangeSchema, teamSwitchSchema } from "@/lib/teams/schema"

/** Moves on to another of the person's teams. */
export async function switchTeamAction(teamId: string): Promise<ActionResult> {
  return runAction(teamSwitchSchema, { teamId }, async (input) => {
    const { teams } = await requireMember()
    if (!teams.some((team) => team.id === input.teamId)) {
      throw new AppError("not_found", "You are not in this team any more.")
    }
    const jar = await cookies()
    jar.set(teamCookie, input.teamId, { httpOnly: true, sameSite: "lax", path: "/", maxAge: 31e6 })
    redirect("/shipments")
  })
}

/** The form signs in again afterwards, since the change ends every session, its own too. */
export async function changePasswordAction(form: FormData): Promise<ActionResult> {
  return runAction(passwordChangeSchema, form, async (input) => {
    const { user } = await requireMember()
    await changePassword(database(), user.id, input)
    return "Password changed. Other devices are signed out."
  })
}

"use server"

import { revalidatePath } from "next/cache"
import { database } from "@/lib/db/client"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"
import { createFirstTeam } from "@/lib/teams/first-run"
import {
  addMember,
  changeRole,
  removeMember,
  updateFollowing,
  updateTeam,
} from "@/lib/teams/mutations"
import {
  followingSchema,
  memberRoleSchema,
  memberSchema,
  newMemberSchema,
  teamSchema,
  welcomeSchema,
} from "@/lib/teams/schema"

/** Open to everyone, and works once: createFirstTeam refuses when there is an account. */
export async function createFirstTeamAction(form: FormData): Promise<ActionResult> {
  return runAction(welcomeSchema, form, async (input) => {
    await createFirstTeam(database(), input)
    return null
  })
}

export async function updateTeamAction(form: FormData): Promise<ActionResult> {
  return runAction(teamSchema, form, async (input) => {
    const { db } = await requireManager()
    await updateTeam(db, input)
    revalidatePath("/", "layout")
    return "Team saved."
  })
}

export async function updateFollowingAction(form: FormData): Promise<ActionResult> {
  return runAction(followingSchema, form, async (input) => {
    const { db } = await requireManager()
    await updateFollowing(db, input)
    revalidatePath("/settings/team")
    return "Saved."
  })
}

export async function addMemberAction(form: FormData): Promise<ActionResult> {
  return runAction(newMemberSchema, form, async (input) => {
    const { db, role } = await requireManager()
    const { hadAccount } = await addMember(db, input, role)
    revalidatePath("/settings/team")
    if (hadAccount) return "Added. They had an account and keep their own password."
    return "Added. Give them the password yourself; they can change it under Account."
  })
}

export async function changeRoleAction(input: {
  membershipId: string
  role: string
}): Promise<ActionResult> {
  return runAction(memberRoleSchema, input, async ({ membershipId, role }) => {
    const { db, role: actor } = await requireManager()
    await changeRole(db, membershipId, role, actor)
    revalidatePath("/settings/team")
    return "Role changed."
  })
}

export async function removeMemberAction(membershipId: string): Promise<ActionResult> {
  return runAction(memberSchema, { membershipId }, async (input) => {
    const { db, role } = await requireManager()
    await removeMember(db, input.membershipId, role)
    revalidatePath("/settings/team")
    return "Removed from the team."
  })
}

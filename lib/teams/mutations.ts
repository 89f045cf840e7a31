import { database } from "@/lib/db/client"
import { Prisma, type PrismaClient } from "@/lib/db/generated/client"
import { lockInTransaction } from "@/lib/db/locks"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { hashPassword, verifyPassword } from "@/lib/teams/password"
import { mayManage, type Role } from "@/lib/teams/roles"
import type { FollowingChange, NewMember, TeamChange } from "@/lib/teams/schema"

/** Changes the team's name, public address, language and zone. Throws `conflict` when the address is taken. */
export async function updateTeam(db: TeamDb, change: TeamChange): Promise<void> {
  try {
    await db.team.update({ where: { id: db.teamId }, data: change })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new AppError("conflict", "Another team has this address.", { field: "slug" })
  }
}

/** Changes when a parcel that nothing is heard of is given up, and one that no carrier knows is an error. */
export async function updateFollowing(db: TeamDb, change: FollowingChange): Promise<void> {
  await db.team.update({ where: { id: db.teamId }, data: change })
}

/**
 * Puts a person into the team. Someone who has an account keeps their own name and password. `actor`
 * is the role of the person who does it; throws `forbidden` when it may not give the role, `conflict`
 * when the person is in the team already.
 */
export async function addMember(
  db: TeamDb,
  input: NewMember,
  actor: Role,
  client = database(),
): Promise<{ hadAccount: boolean }> {
  allow(actor, input.role)
  const { email, name, role } = input
  const passwordHash = await hashPassword(input.password)
  try {
    // People belong to no team, so this needs the unscoped client.
    return await client.$transaction(async (tx) => {
      const known = await tx.user.findUnique({ where: { email } })
      const user = known ?? (await tx.user.create({ data: { email, name, passwordHash } }))
      await tx.membership.create({ data: { teamId: db.teamId, userId: user.id, role } })
      return { hadAccount: known !== null }
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new AppError("conflict", "This person is in the team already.", { field: "email" })
  }
}

/** Gives a member another role. Throws `forbidden` beyond the actor's own, `conflict` for the last owner. */
export async function changeRole(
  db: TeamDb,
  membershipId: string,
  role: Role,
  actor: Role,
): Promise<void> {
  allow(actor, role)
  await changeMember(db, membershipId, actor, async (tx, member) => {
    if (member.role === "owner" && role !== "owner") await keepAnOwner(tx)
    await tx.membership.update({ where: { id: membershipId }, data: { role } })
  })
}

/** Takes a member out of the team; their account stays. Throws like changeRole. */
export async function removeMember(db: TeamDb, membershipId: string, actor: Role): Promise<void> {
  await changeMember(db, membershipId, actor, async (tx, member) => {
    if (member.role === "owner") await keepAnOwner(tx)
    await tx.membership.delete({ where: { id: membershipId } })
  })
}

/** Changes a person's own password, which ends all their sessions. Throws `invalid` when `current` is wrong. */
export async function changePassword(
  client: PrismaClient,
  userId: string,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const user = await client.user.findUniqueOrThrow({ where: { id: userId } })
  if (!(await verifyPassword(current, user.passwordHash))) {
    throw new AppError("invalid", "This is not your current password.", { field: "current" })
  }
  const passwordHash = await hashPassword(password)
  await client.user.update({ where: { id: userId }, data: { passwordHash } })
}

/** Two owners who remove each other at once must not leave the team without one: hence the lock. */
function changeMember(
  db: TeamDb,
  membershipId: string,
  actor: Role,
  change: (tx: TeamDb, member: { role: Role }) => Promise<void>,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await lockInTransaction(tx, "members")
    const member = await tx.membership.findUnique({ where: { id: membershipId } })
    if (!member) throw new AppError("not_found", "This person is no longer in the team.")
    allow(actor, member.role)
    await change(tx, member)
  })
}

function allow(actor: Role, target: Role) {
  if (mayManage(actor, target)) return
  const who = actor === "agent" ? "Only owners and admins can change members." : null
  throw new AppError("forbidden", who ?? "Only an owner can change who the owners are.")
}

async function keepAnOwner(tx: TeamDb) {
  const owners = await tx.membership.count({ where: { role: "owner" } })
  if (owners > 1) return
  throw new AppError("conflict", "A team needs an owner. Make someone else owner first.")
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002"
}

import { env } from "@/lib/env"
import { requireMember } from "@/lib/session/session"
import { getFollowing, listMembers } from "@/lib/teams/queries"
import { mayChangeSettings, mayManage, type Role, roles } from "@/lib/teams/roles"

/** The team, its members, and what the viewer may do with them. */
export async function loadTeam() {
  const { db, team, role, user } = await requireMember()
  const members = await listMembers(db)
  const owners = members.filter((member) => member.role === "owner").length
  return {
    team,
    following: await getFollowing(db),
    origin: env().APP_URL,
    mayChange: mayChangeSettings(role),
    /** Roles that the viewer may give. */
    givable: mayChangeSettings(role) ? roles.filter((one: Role) => mayManage(role, one)) : [],
    members: members.map((member) => ({
      ...member,
      self: member.user.id === user.id,
      mayManage: mayManage(role, member.role) && !(member.role === "owner" && owners === 1),
    })),
  }
}

/** The signed-in person's own account. */
export async function loadAccount() {
  const { user } = await requireMember()
  return { name: user.name, email: user.email }
}

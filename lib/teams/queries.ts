import type { TeamDb } from "@/lib/db/scope"
import type { Role } from "@/lib/teams/roles"

export interface TeamMember {
  id: string
  role: Role
  createdAt: Date
  user: { id: string; name: string; email: string }
}

/** When the team gives a parcel up that nothing is heard of. */
export function getFollowing(
  db: TeamDb,
): Promise<{ silenceDays: number; notFoundGraceHours: number }> {
  return db.team.findUniqueOrThrow({
    where: { id: db.teamId },
    select: { silenceDays: true, notFoundGraceHours: true },
  })
}

/** Everyone in the team, oldest first. */
export function listMembers(db: TeamDb): Promise<TeamMember[]> {
  return db.membership.findMany({
    select: {
      id: true,
      role: true,
      createdAt: true,
      user: { select: { id: true, name: true, email: true } },
    },
    orderBy: { createdAt: "asc" },
  })
}

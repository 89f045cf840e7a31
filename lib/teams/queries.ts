import type { TeamDb } from "@/lib/db/scope"
import type { Role } from "@/lib/teams/roles"

export interface TeamMember {
  id: string
  role: Role
  createdAt: Date
  user: { id: string; name: string; email: string }
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

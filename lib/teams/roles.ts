/** What a person may do in a team. An owner is an admin who can also change who the owners are. */
export const roles = ["owner", "admin", "agent"] as const

export type Role = (typeof roles)[number]

/** Brand, sources, notifications, team and members. */
export function mayChangeSettings(role: Role): boolean {
  return role === "owner" || role === "admin"
}

/** Whether someone of `role` may give or take `target`: only owners touch owners. */
export function mayManage(role: Role, target: Role): boolean {
  return role === "owner" || (role === "admin" && target !== "owner")
}

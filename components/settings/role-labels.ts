import type { Role } from "@/lib/teams/roles"

/** What each role is called, and what it may do. */
export const roleLabels: Record<Role, { name: string; help: string }> = {
  owner: { name: "Owner", help: "Changes everything, owners included." },
  admin: { name: "Admin", help: "Changes settings and members, but not owners." },
  agent: { name: "Agent", help: "Works with shipments; sees the settings without changing them." },
}

/** Roles as the choices of a select. */
export function roleOptions(roles: readonly Role[]) {
  return roles.map((role) => ({ value: role, label: roleLabels[role].name }))
}

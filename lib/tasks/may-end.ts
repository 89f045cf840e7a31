import { mayChangeSettings, type Role } from "@/lib/teams/roles"

/** Who may cancel or undo a task: whoever started it, and those who manage the team. */
export function mayEndTask(
  task: { byUserId: string | null },
  person: { role: Role; userId: string },
): boolean {
  return task.byUserId === person.userId || mayChangeSettings(person.role)
}

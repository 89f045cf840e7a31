import { mayChangeSettings, type Role } from "@/lib/teams/roles"

/** A state of the Shipments list that somebody keeps under a name. */
export interface SavedView {
  id: string
  name: string
  /** Seen by the whole team; else by its maker alone. */
  shared: boolean
  /** The list's state as its address has it, without the question mark. */
  query: string
  byUserId: string
  byName: string
}

/** What is read of one. */
export const viewColumns = {
  id: true,
  name: true,
  shared: true,
  query: true,
  byUserId: true,
  byName: true,
} as const satisfies Record<keyof SavedView, true>

/** The maker changes a view; a shared one also owners and admins. A personal one is nobody else's. */
export function mayChangeView(
  view: Pick<SavedView, "shared" | "byUserId">,
  person: { userId: string; role: Role },
): boolean {
  return view.byUserId === person.userId || (view.shared && mayChangeSettings(person.role))
}

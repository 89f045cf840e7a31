import type { TeamDb } from "@/lib/db/scope"

export interface Note {
  id: string
  body: string
  /** User ids. */
  mentions: string[]
  byUserId: string
  byName: string
  createdAt: Date
  editedAt: Date | null
}

/** So many notes of a shipment are shown; the newest stay. */
const shown = 200

/** A shipment's notes, newest first. */
export function listNotes(db: TeamDb, shipmentId: string): Promise<Note[]> {
  return db.shipmentNote.findMany({
    where: { shipmentId },
    omit: { teamId: true, shipmentId: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: shown,
  })
}

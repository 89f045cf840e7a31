/** A row's place in an order: its instant (null: has none, stands last), its id, and its position from 0. */
export interface Place {
  at: Date | null
  id: string
  position: number
}

/** A page that begins after, or ends before, a row. */
export interface Cursor {
  side: "after" | "before"
  place: Place
}

/** A place as text that may stand in a URL. */
export function encodePlace(place: Place): string {
  return `${place.at ? place.at.getTime() : "none"}.${place.position}.${place.id}`
}

/** Reads a place from a URL; null when it is none. */
export function decodePlace(text: string): Place | null {
  const found =
    /^(none|-?\d{1,15})\.(\d{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)
  if (!found?.[1] || !found[2] || !found[3]) return null
  const at = found[1] === "none" ? null : new Date(Number(found[1]))
  return { at, id: found[3], position: Number(found[2]) }
}

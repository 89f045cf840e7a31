/** What is counted on the recipients' pages. */
export const countedKinds = [
  "view",
  "promotion",
  "support",
  "carrier",
  "calendar",
  "feedback_well",
  "feedback_problem",
] as const

export type CountedKind = (typeof countedKinds)[number]

/** Clicks that a page tells of by itself; the rest is counted where it is answered. */
const clickKinds = ["promotion", "support", "carrier"] as const satisfies readonly CountedKind[]

/** The name under which a page's address tells of a click. */
export const countParameter = "count"

/** Where a link of the page tells of its click: the page's own address, so that nothing in it names the parcel. */
export const countAddress = (kind: (typeof clickKinds)[number]) => `?${countParameter}=${kind}`

export function clickKind(text: string | null): CountedKind | null {
  return clickKinds.find((kind) => kind === text) ?? null
}

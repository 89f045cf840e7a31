/** The kinds of order that PostGrid tracks, and where its API keeps them. */
export const postgridKinds = {
  letter: "letters",
  postcard: "postcards",
  cheque: "cheques",
  self_mailer: "self_mailers",
} as const

export type PostgridKind = keyof typeof postgridKinds

/** The kind in an id such as letter_abc123, or null. */
export function kindOfId(id: string): PostgridKind | null {
  const prefix = /^([a-z_]+)_[A-Za-z0-9]+$/.exec(id)?.[1]
  return prefix && isKind(prefix) ? prefix : null
}

export function isKind(text: string): text is PostgridKind {
  return Object.hasOwn(postgridKinds, text)
}

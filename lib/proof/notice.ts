import type { Say } from "@/lib/languages/speak"

/** What a reader is told beside the form: why it is there again. */
export type GateNotice = "wrong" | "expired" | "revoked" | { slowedMinutes: number }

/** The name under which an address says what came of a try. */
export const noticeParameter = "proof"

/** What an address asks to be told. `wait` is told only while the wait lasts. */
const askedNotices = ["wrong", "wait", "expired", "revoked", "incomplete"] as const

export type AskedNotice = (typeof askedNotices)[number]

export function askedNotice(text: string | null): AskedNotice | null {
  return askedNotices.find((one) => one === text) ?? null
}

export function noticeText(notice: GateNotice, say: Say): string {
  if (typeof notice !== "string") return say("gate.slowed", { minutes: notice.slowedMinutes })
  return say(`gate.${notice}`)
}

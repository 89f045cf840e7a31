/** What a reader is told after the form was sent. */
export type FeedbackNotice = "good" | "told" | "already" | { slowedMinutes: number }

/** The name under which an address says what came of the form, and to which the form is sent. */
export const feedbackParameter = "feedback"

/** Reads it from a page's address; null for anything else that may stand there. */
export function feedbackNotice(asked: URLSearchParams): FeedbackNotice | null {
  const text = asked.get(feedbackParameter)
  if (text === "good" || text === "told" || text === "already") return text
  const minutes = /^wait-(\d{1,4})$/.exec(text ?? "")?.[1]
  return minutes ? { slowedMinutes: Math.min(Math.max(1, Number(minutes)), 1_440) } : null
}

/** As it stands in the address. */
export function noticeCode(notice: FeedbackNotice): string {
  return typeof notice === "string" ? notice : `wait-${notice.slowedMinutes}`
}

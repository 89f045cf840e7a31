/** What can have gone wrong with a delivery. */
export const feedbackProblems = ["not_received", "damaged", "wrong_item", "late", "other"] as const

type FeedbackProblem = (typeof feedbackProblems)[number]

/** What a recipient says of a delivery; without a problem it went well. */
export interface SaidFeedback {
  problem: FeedbackProblem | null
  text: string
}

/** So much of what somebody writes is kept. */
export const longestText = 2_000

/** What the page's form says; null where it says neither. */
export function readFeedback(form: URLSearchParams): SaidFeedback | null {
  const said = form.get("feedback")
  if (said === "good") return { problem: null, text: "" }
  const problem = feedbackProblems.find((one) => one === form.get("problem"))
  if (said !== "problem" || !problem) return null
  const text = (form.get("text") ?? "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim()
  return { problem, text: text.slice(0, longestText) }
}

/** What a page does about feedback: asks for it, lets it be changed for a day, or only says that it came. */
export type FeedbackState = "ask" | "change" | "given"

/** So long what was said can be changed. */
const changeableMs = 24 * 3_600_000

/** Whether what was said at `givenAt` may still be changed. */
export function isChangeable(givenAt: Date, now: Date): boolean {
  return now.getTime() - givenAt.getTime() < changeableMs
}

import type { FeedbackNotice } from "@/lib/feedback/notice"
import { type FeedbackState, feedbackProblems, longestText } from "@/lib/feedback/schema"
import type { Say } from "@/lib/languages/speak"

/** What a page knows of how its delivery went. */
export interface FeedbackView {
  state: FeedbackState
  notice: FeedbackNotice | null
  /** Who has given the proof may also write. */
  proven: boolean
}

interface FeedbackProps extends FeedbackView {
  shop: string
  say: Say
}

/** Asks how the delivery went. Its forms are sent to the page's own address, and need no script. */
export function Feedback({ state, notice, proven, shop, say }: FeedbackProps) {
  const said = notice
    ? noticeText(notice, shop, say)
    : state === "ask"
      ? null
      : say("feedback.already")
  const asks = state === "ask"
  return (
    <section className="feedback" id="feedback" aria-labelledby="feedback-title">
      <h2 id="feedback-title">{say("feedback.title")}</h2>
      {said && <p role={notice ? "status" : undefined}>{said}</p>}
      {state !== "given" && (
        <>
          {asks && (
            <form method="post" action="?feedback">
              <button type="submit" name="feedback" value="good">
                {say("feedback.good")}
              </button>
            </form>
          )}
          <details>
            <summary>{say("feedback.bad")}</summary>
            <Problem proven={proven} say={say} />
          </details>
        </>
      )}
    </section>
  )
}

function Problem({ proven, say }: Pick<FeedbackProps, "proven" | "say">) {
  return (
    <form method="post" action="?feedback">
      <input type="hidden" name="feedback" value="problem" />
      <fieldset>
        <legend>{say("feedback.what")}</legend>
        {feedbackProblems.map((problem) => (
          <label key={problem} className="pick">
            <input type="radio" name="problem" value={problem} required />
            {say(`feedback.${problem}`)}
          </label>
        ))}
      </fieldset>
      {proven && (
        <>
          <label htmlFor="feedback-text">{say("feedback.text")}</label>
          <textarea id="feedback-text" name="text" maxLength={longestText} dir="auto" />
        </>
      )}
      <button type="submit">{say("feedback.send")}</button>
    </form>
  )
}

function noticeText(notice: FeedbackNotice, shop: string, say: Say): string {
  if (typeof notice !== "string") return say("gate.slowed", { minutes: notice.slowedMinutes })
  if (notice === "good") return say("feedback.thanks")
  return notice === "told" ? say("feedback.told", { shop }) : say("feedback.already")
}

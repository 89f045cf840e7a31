import { type GateNotice, noticeText } from "@/lib/proof/notice"
import type { TrackingView } from "@/lib/tracking-page/view"

interface GateProps {
  view: Pick<TrackingView, "say">
  notice: GateNotice | null
}

/**
 * Where whoever gets the parcel proves it. The form names no address, so that it is sent to the page's
 * own, and works without script.
 */
export function Gate({ view: { say }, notice }: GateProps) {
  return (
    <section className="gate" id="proof">
      <details open={notice !== null}>
        <summary>
          <h2>{say("gate.title")}</h2>
        </summary>
        <p>{say("gate.why")}</p>
        <form method="post">
          <label htmlFor="proof-text">{say("gate.either")}</label>
          <div className="try">
            <input
              id="proof-text"
              name="proof"
              required
              maxLength={200}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby={notice ? "proof-notice" : undefined}
              aria-invalid={notice === "wrong" ? true : undefined}
            />
            <button type="submit">{say("gate.submit")}</button>
          </div>
          {notice && (
            <p className="said" id="proof-notice" role="alert">
              {noticeText(notice, say)}
            </p>
          )}
        </form>
      </details>
    </section>
  )
}

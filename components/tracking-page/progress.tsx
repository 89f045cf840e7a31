import { Icon } from "@/components/tracking-page/icons"
import type { TrackingView } from "@/lib/tracking-page/view"

/** The bar of milestones: across on a wide screen, down on a phone. */
export function Progress({ view }: { view: TrackingView }) {
  const { say, steps, tone } = view
  return (
    <ol className="bar" aria-label={say("word.progress")}>
      {steps.map((step) => {
        const state = step.current
          ? say("word.stepCurrent")
          : step.reached
            ? say("word.stepDone")
            : say("word.stepAhead")
        const passed = step.reached && (!step.current || tone === "done")
        const troubled = step.current && (tone === "trouble" || tone === "late")
        return (
          <li
            key={step.step}
            className={step.current ? "now" : step.reached ? "past" : "ahead"}
            aria-current={step.current ? "step" : undefined}
          >
            <span className="dot">
              {passed && <Icon name="check" />}
              {troubled && <span aria-hidden="true">!</span>}
            </span>
            <span className="stop">
              <b>{step.label}</b>
              <span className="unseen"> ({state})</span>
              {step.at && <time dateTime={step.at.iso}>{step.at.text}</time>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

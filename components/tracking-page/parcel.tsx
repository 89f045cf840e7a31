import { Ago } from "@/components/tracking-page/ago"
import { Icon } from "@/components/tracking-page/icons"
import { countAddress } from "@/lib/page-counts/kinds"
import { calendarHref } from "@/lib/tracking-page/calendar-link"
import type { TrackingView } from "@/lib/tracking-page/view"

/** The facts: when it is expected and who says so, with whom it travels, under which number. */
export function Parcel({ view }: { view: TrackingView }) {
  const { say, carrier, estimate } = view
  return (
    <section aria-labelledby="parcel">
      <h2 id="parcel">{say("word.parcel")}</h2>
      <dl>
        {estimate && (
          <div>
            <dt>{say("word.expected")}</dt>
            <dd>
              {estimate.when}
              {estimate.source && (
                <small>
                  <Ago told={estimate.source} />
                </small>
              )}
              {estimate.first && <small>{estimate.first}</small>}
              {view.calendar && <a href={calendarHref}>{say("action.addToCalendar")}</a>}
            </dd>
          </div>
        )}
        {!carrier.hidden && (
          <div>
            <dt>{say("word.carrier")}</dt>
            <dd>
              <bdi>{carrier.name}</bdi>
              {carrier.link && (
                <a href={carrier.link.href} ping={countAddress("carrier")}>
                  {carrier.link.label}
                  <Icon name="out" />
                </a>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{say("word.number")}</dt>
          <dd>
            <code dir="ltr">{view.number}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}

import type { ReactNode } from "react"
import { Ago } from "@/components/tracking-page/ago"
import { FooterLinks } from "@/components/tracking-page/footer"
import { PageHeader } from "@/components/tracking-page/header"
import { Icon, toneIcon } from "@/components/tracking-page/icons"
import { LanguageMenu } from "@/components/tracking-page/languages"
import { Parcel } from "@/components/tracking-page/parcel"
import { Pickup } from "@/components/tracking-page/pickup"
import { Progress } from "@/components/tracking-page/progress"
import { Promotion } from "@/components/tracking-page/promotion"
import { Timeline } from "@/components/tracking-page/timeline"
import type { JourneyMap } from "@/lib/journey/draw"
import { countAddress } from "@/lib/page-counts/kinds"
import type { PickupDetails } from "@/lib/proof/personal-view"
import type { TrackingView } from "@/lib/tracking-page/view"

interface TrackingBodyProps {
  view: TrackingView
  /** Names the state, so that an open page sees when it has moved. */
  version: string
  /** Of the pickup point, what only whoever gets the parcel is told. */
  pickup: PickupDetails | null
  map: JourneyMap | null
  /** Of the page's query, what other languages of it are asked for by too. */
  carry: string | null
  /** What stands behind the proof, or the form that asks for it. */
  children?: ReactNode
}

/** What stands in <body>. */
export function TrackingBody(props: TrackingBodyProps) {
  const { view, version, pickup, map, carry, children } = props
  const urgent = view.tone === "trouble"
  const { promotion } = view.brand
  return (
    <>
      <a className="skip" href="#main">
        {view.say("word.skip")}
      </a>
      <PageHeader brand={view.brand} help={view.say("word.help")} />
      <main
        id="main"
        data-version={version}
        data-live={view.live ? "" : undefined}
        className={view.tone}
      >
        <div className="hero">
          <span className="badge">
            <Icon name={toneIcon[view.tone]} />
          </span>
          <p>{view.subtitle}</p>
          <h1>{view.headline}</h1>
        </div>
        <div className="card">
          <Progress view={view} />
          <div className="next">
            {urgent && <Help view={view} />}
            <section aria-labelledby="next">
              <h2 id="next">{view.say("word.whatNext")}</h2>
              <p>{view.next}</p>
            </section>
            {!urgent && <Help view={view} />}
          </div>
        </div>
        <Pickup view={view} details={pickup} />
        {promotion && !urgent && <Promotion promotion={promotion} />}
        <Parcel view={view} />
        {children}
        <Timeline view={view} map={map} />
        {promotion && urgent && <Promotion promotion={promotion} />}
      </main>
      <Footer view={view} carry={carry} />
      <p
        className="unseen"
        role="status"
        data-changed={view.say("live.changed", { headline: "{headline}" })}
        data-offline={view.say("live.offline", { ago: "{ago}" })}
        data-online={view.say("live.online")}
      />
    </>
  )
}

function Help({ view }: { view: TrackingView }) {
  if (!view.help) return null
  const { text, action } = view.help
  return (
    <section className="help" aria-labelledby="help">
      <h2 id="help">{view.say("word.whatToDo")}</h2>
      <p>{text}</p>
      {action && (
        <a
          className="button"
          href={action.href}
          ping={countAddress(action.href === view.carrier.link?.href ? "carrier" : "support")}
        >
          {action.label}
        </a>
      )}
      {action?.note && <p className="soft">{action.note}</p>}
    </section>
  )
}

function Footer({ view, carry }: Pick<TrackingBodyProps, "view" | "carry">) {
  const { freshness, brand, say } = view
  return (
    <footer>
      <p id="fresh" className={freshness.failing ? "failing" : undefined}>
        <Ago told={freshness} />
      </p>
      <FooterLinks brand={brand} help={say("word.help")} />
      <LanguageMenu view={view} carry={carry} />
    </footer>
  )
}

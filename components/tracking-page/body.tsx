import { Icon, toneIcon } from "@/components/tracking-page/icons"
import { LanguageMenu } from "@/components/tracking-page/languages"
import { Progress } from "@/components/tracking-page/progress"
import { Timeline } from "@/components/tracking-page/timeline"
import type { TrackingView } from "@/lib/tracking-page/view"

/** What stands in <body>. `version` names the state, so that an open page sees when it has moved. */
export function TrackingBody({ view, version }: { view: TrackingView; version: string }) {
  const urgent = view.tone === "trouble"
  return (
    <>
      <header>
        <Brand view={view} />
        {view.brand.supportUrl && <a href={view.brand.supportUrl}>{view.say("word.help")}</a>}
      </header>
      <main data-version={version} data-live={view.live ? "" : undefined} className={view.tone}>
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
        <Parcel view={view} />
        <Timeline view={view} />
      </main>
      <Footer view={view} />
      <p className="unseen" role="status" />
    </>
  )
}

function Brand({ view: { brand } }: { view: TrackingView }) {
  // biome-ignore lint/performance/noImgElement: there is no Next on this page to optimise it
  const mark = brand.logoUrl ? <img src={brand.logoUrl} alt={brand.name} /> : <b>{brand.name}</b>
  return brand.website ? <a href={brand.website.href}>{mark}</a> : <span>{mark}</span>
}

function Help({ view }: { view: TrackingView }) {
  if (!view.help) return null
  const { text, action } = view.help
  return (
    <section className="help" aria-labelledby="help">
      <h2 id="help">{view.say("word.whatToDo")}</h2>
      <p>{text}</p>
      {action && (
        <a className="button" href={action.href}>
          {action.label}
        </a>
      )}
    </section>
  )
}

function Parcel({ view }: { view: TrackingView }) {
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
              {estimate.source && <small>{estimate.source}</small>}
              {estimate.first && <small>{estimate.first}</small>}
            </dd>
          </div>
        )}
        <div>
          <dt>{say("word.carrier")}</dt>
          <dd>
            <bdi>{carrier.name}</bdi>
            {carrier.link && (
              <a href={carrier.link.href}>
                {carrier.link.label}
                <Icon name="out" />
              </a>
            )}
          </dd>
        </div>
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

function Footer({ view }: { view: TrackingView }) {
  const { freshness, brand, say } = view
  return (
    <footer>
      <p id="fresh">
        {freshness.failing ?? (
          <time dateTime={freshness.iso} data-ago={freshness.counting}>
            {freshness.text}
          </time>
        )}
      </p>
      <p>
        {brand.website && <a href={brand.website.href}>{brand.website.label}</a>}
        {brand.supportUrl && <a href={brand.supportUrl}>{say("word.help")}</a>}
      </p>
      <LanguageMenu view={view} />
    </footer>
  )
}

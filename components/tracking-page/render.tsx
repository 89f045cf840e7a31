import { createHash } from "node:crypto"
import type { ReactNode } from "react"
import { TrackingBody } from "@/components/tracking-page/body"
import { Feedback, type FeedbackView } from "@/components/tracking-page/feedback"
import { Gate } from "@/components/tracking-page/gate"
import { mapFor } from "@/components/tracking-page/journey-map"
import { LinkPreview } from "@/components/tracking-page/link-preview"
import { LookUp, type LookUpNotice } from "@/components/tracking-page/lookup"
import { Personal } from "@/components/tracking-page/personal"
import { policyFor } from "@/components/tracking-page/policy"
import { stylesheet } from "@/components/tracking-page/stylesheet"
import { fontAddresses, lookStyles } from "@/components/tracking-page/stylesheet-brand"
import { Widget, type WidgetFound } from "@/components/tracking-page/widget"
import { type BrandTheme, brandTheme, defaultColour } from "@/lib/brand/theme"
import { type Language, languages } from "@/lib/languages/languages"
import { type Say, speak } from "@/lib/languages/speak"
import type { GateNotice } from "@/lib/proof/notice"
import type { PersonalView } from "@/lib/proof/personal-view"
import type { BrandView, Look, ViewPicture } from "@/lib/tracking-page/brand"
import { scriptPath } from "@/lib/tracking-page/script"
import type { TrackingView } from "@/lib/tracking-page/view"

/** A complete HTML document, and the policy that it must be sent with. */
export interface RenderedPage {
  html: string
  contentSecurityPolicy: string
}

/** What is private of a page whose reader has proven that it is theirs; otherwise what they are told at the form. */
export type Behind = ({ personal: PersonalView } | { notice: GateNotice | null }) & {
  /** How the delivery went, where the shop asks. */
  feedback?: Omit<FeedbackView, "proven"> | null
  /** Such as https://track.shop.example: link previews need whole addresses. Without it there are none. */
  origin?: string
  /** The one address that the page is to be known by, where the shop has a host of its own. */
  canonical?: string | null
  /** Of the page's query, what other languages of it are asked for by too. */
  carry?: string
}

/** What the look-up page is made of. */
export interface LookUpView {
  brand: BrandView
  language: Language
  say: Say
}

/** The public page of one shipment. Everything on it is in the HTML; the script only keeps it fresh. */
export async function renderTrackingPage(
  view: TrackingView,
  behind: Behind = { notice: null },
): Promise<RenderedPage> {
  const map = await mapFor(view)
  return renderDocument({
    language: view.language,
    title: `${view.headline} · ${view.brand.name}`,
    theme: view.brand.theme,
    look: view.brand.look,
    icon: view.brand.favicon,
    script: scriptPath,
    forms: true,
    head: (
      <>
        {behind.canonical && <link rel="canonical" href={behind.canonical} />}
        {behind.origin && <LinkPreview view={view} origin={behind.origin} />}
      </>
    ),
    body: (
      <TrackingBody
        view={view}
        version={versionOf(view)}
        pickup={"personal" in behind ? behind.personal.pickup : null}
        map={map}
        carry={behind.carry ?? null}
      >
        {behind.feedback && (
          <Feedback
            {...behind.feedback}
            proven={"personal" in behind}
            shop={view.brand.name}
            say={view.say}
          />
        )}
        {"personal" in behind ? (
          <Personal view={view} personal={behind.personal} />
        ) : (
          <Gate view={view} notice={behind.notice} />
        )}
      </TrackingBody>
    ),
  })
}

/** Where a shop's customers look their parcels up. */
export function renderLookUpPage(
  { brand, language, say }: LookUpView,
  notice: LookUpNotice | null,
): Promise<RenderedPage> {
  return renderDocument({
    language: languages[language],
    title: `${say("lookup.title")} · ${brand.name}`,
    theme: brand.theme,
    look: brand.look,
    icon: brand.favicon,
    script: null,
    forms: true,
    body: <LookUp brand={brand} say={say} notice={notice} />,
  })
}

/** The widget, for a frame on a shop's own site; `frames` says on whose. */
export function renderWidgetPage(
  { brand, language, say }: LookUpView,
  told: { found: WidgetFound | null; notice: LookUpNotice | null },
  frames: string,
): Promise<RenderedPage> {
  return renderDocument({
    language: languages[language],
    title: `${say("widget.title")} · ${brand.name}`,
    theme: brand.theme,
    look: brand.look,
    icon: null,
    script: null,
    forms: true,
    frames,
    body: <Widget say={say} {...told} />,
  })
}

/** The answer for whatever is not there: no brand, and nothing that tells one absence from another. */
export function renderMissingPage(language: Language = "en"): Promise<RenderedPage> {
  const page = missingPages[language] ?? makeMissingPage(language)
  missingPages[language] = page
  return page
}

const missingPages: Partial<Record<Language, Promise<RenderedPage>>> = {}

function makeMissingPage(language: Language): Promise<RenderedPage> {
  const say = speak(language)
  const title = say("missing.title")
  return renderDocument({
    language: languages[language],
    title,
    theme: brandTheme(defaultColour),
    look: null,
    icon: null,
    script: null,
    forms: false,
    body: (
      <main className="missing">
        <h1>{title}</h1>
        <p>{say("missing.text")}</p>
      </main>
    ),
  })
}

interface Document {
  language: Pick<TrackingView["language"], "tag" | "direction">
  title: string
  theme: BrandTheme
  look: Look | null
  icon: ViewPicture | null
  script: string | null
  /** Whether a form of it may be sent to our own server. */
  forms: boolean
  /** Who may show it in a frame; nobody, unless it says so. */
  frames?: string
  /** What else stands in <head>. */
  head?: ReactNode
  body: ReactNode
}

/** A complete document around `body`, and its policy: what every answer below /tracking looks like. */
export async function renderDocument(page: Document): Promise<RenderedPage> {
  const { language, title, theme, look, icon, script, forms, head, body } = page
  // Next refuses a static import of the server renderer in a route's module graph.
  const { renderToStaticMarkup } = await import("react-dom/server")
  const css = stylesheet(theme) + (look ? lookStyles(look) : "")
  const fonts = look ? fontAddresses(look) : []
  const html = renderToStaticMarkup(
    <html lang={language.tag} dir={language.direction}>
      {/* biome-ignore lint/style/noHeadElement: there is no Next on this page */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light dark" />
        <meta
          name="theme-color"
          media="(prefers-color-scheme: light)"
          content={theme.light.accentSoft}
        />
        <meta
          name="theme-color"
          media="(prefers-color-scheme: dark)"
          content={theme.dark.accentSoft}
        />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <link rel="icon" href={icon?.src ?? "data:,"} type={icon?.type} />
        {fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="" />
        ))}
        <title>{title}</title>
        {head}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules and colours of ours, checked to be #rrggbb */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
        {script && <script src={script} defer />}
      </head>
      <body>{body}</body>
    </html>,
  )
  return {
    html: `<!doctype html>${html}`,
    contentSecurityPolicy: policyFor(css, {
      scripted: script !== null,
      lettered: fonts.length > 0,
      forms,
      frames: page.frames ?? "'none'",
    }),
  }
}

/** Names what the page says apart from how long ago it was said. */
function versionOf(view: TrackingView): string {
  const { freshness, estimate, turns, ...said } = view
  const steady = {
    ...said,
    when: estimate?.when,
    first: estimate?.first,
    failing: freshness.failing,
  }
  return createHash("sha256").update(JSON.stringify(steady)).digest("base64url").slice(0, 12)
}

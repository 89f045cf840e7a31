import { createHash } from "node:crypto"
import type { ReactNode } from "react"
import { TrackingBody } from "@/components/tracking-page/body"
import { stylesheet } from "@/components/tracking-page/stylesheet"
import { type BrandTheme, brandTheme, defaultColour } from "@/lib/brand/theme"
import { type Language, languages } from "@/lib/languages/languages"
import { speak } from "@/lib/languages/speak"
import { scriptPath } from "@/lib/tracking-page/script"
import type { TrackingView } from "@/lib/tracking-page/view"

/** A complete HTML document, and the policy that it must be sent with. */
export interface RenderedPage {
  html: string
  contentSecurityPolicy: string
}

/** The public page of one shipment. Everything on it is in the HTML; the script only keeps it fresh. */
export function renderTrackingPage(view: TrackingView): Promise<RenderedPage> {
  return renderDocument({
    language: view.language,
    title: `${view.headline} · ${view.brand.name}`,
    theme: view.brand.theme,
    script: scriptPath,
    body: <TrackingBody view={view} version={versionOf(view)} />,
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
    script: null,
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
  script: string | null
  body: ReactNode
}

async function renderDocument({ language, title, theme, script, body }: Document) {
  // Next refuses a static import of the server renderer in a route's module graph.
  const { renderToStaticMarkup } = await import("react-dom/server")
  const css = stylesheet(theme)
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
        <link rel="icon" href="data:," />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules and colours of ours, checked to be #rrggbb */}
        <style dangerouslySetInnerHTML={{ __html: css }} />
        {script && <script src={script} defer />}
      </head>
      <body>{body}</body>
    </html>,
  )
  return { html: `<!doctype html>${html}`, contentSecurityPolicy: policyFor(css, script !== null) }
}

/** Nothing but our own: one stylesheet by its hash, our script, images and re-reading of this page. */
function policyFor(css: string, scripted: boolean): string {
  const own = scripted ? "'self'" : "'none'"
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'`,
    `script-src ${own}`,
    `connect-src ${own}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/** Names what the page says apart from how long ago it was said. */
function versionOf(view: TrackingView): string {
  const { freshness, estimate, ...said } = view
  const steady = {
    ...said,
    when: estimate?.when,
    first: estimate?.first,
    failing: freshness.failing !== null,
  }
  return createHash("sha256").update(JSON.stringify(steady)).digest("base64url").slice(0, 12)
}

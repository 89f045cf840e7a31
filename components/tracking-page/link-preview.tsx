import { withoutMarks } from "@/lib/languages/isolate"
import { languages } from "@/lib/languages/languages"
import { looksVersion, previewImagePath, previewMilestone } from "@/lib/tracking-page/preview-image"
import type { TrackingView } from "@/lib/tracking-page/view"

interface LinkPreviewProps {
  view: TrackingView
  /** Such as https://track.shop.example */
  origin: string
}

/**
 * What a chat shows of a link to the page (Open Graph): the shop and how far the parcel is, nothing of
 * whose it is, nor its number.
 */
export function LinkPreview({ view, origin }: LinkPreviewProps) {
  const { say, brand, language } = view
  const milestone = previewMilestone(view.steps.find((step) => step.current)?.step, view.tone)
  const image = { user: brand.look.user, milestone, language: language.code }
  const version = looksVersion({
    name: brand.name,
    colour: brand.theme.light.accent,
    logo: brand.logo?.light.src ?? null,
  })
  const state = withoutMarks(say(`og.${milestone}`))
  const title = withoutMarks(say("og.title", { shop: brand.name }))
  return (
    <>
      <meta name="description" content={`${state}. ${withoutMarks(say("og.description"))}`} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={brand.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={state} />
      <meta property="og:locale" content={languages[language.code].tag.replace("-", "_")} />
      <meta property="og:image" content={`${origin}${previewImagePath(image, version)}`} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={`${brand.name}: ${state}`} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

import { renderMissingPage, renderTrackingPage } from "@/components/tracking-page/render"
import { pageHeaders } from "@/lib/tracking-page/headers"
import type { TrackingInput } from "@/lib/tracking-page/input"
import { withPreview } from "@/lib/tracking-page/preview"
import { trackingView } from "@/lib/tracking-page/view"

/** A page with a brand's draft, kept by nobody; without an input the answer for whatever is not there. */
export async function respondWithPreview(input: TrackingInput | null, secret: string) {
  const page = input
    ? await renderTrackingPage(withPreview(trackingView(input, new Date()), secret))
    : await renderMissingPage()
  return new Response(page.html, {
    status: input ? 200 : 404,
    headers: { ...pageHeaders(page.contentSecurityPolicy), "Cache-Control": "private, no-store" },
  })
}

import { renderMissingPage, renderTrackingPage } from "@/components/tracking-page/render"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { readerLanguage, varied } from "@/lib/tracking-page/language"
import { withPreview } from "@/lib/tracking-page/preview"
import type { PageSource } from "@/lib/tracking-page/queries"
import { spokenView } from "@/lib/tracking-page/spoken-view"

/**
 * A page with a brand's draft, in the language of whoever looks at it, kept by nobody; without a source
 * the answer for whatever is not there.
 */
export async function respondWithPreview(
  source: Pick<PageSource, "input" | "locale"> | null,
  request: Request,
  secret: string,
) {
  const reader = readerLanguage(request)
  const page = source
    ? await renderTrackingPage(withPreview(spokenView(source, reader, new Date()), secret), {
        notice: null,
        carry: carried(request),
      })
    : await renderMissingPage()
  const answer = new Response(page.html, {
    status: source ? 200 : 404,
    headers: { ...pageHeaders(page.contentSecurityPolicy), "Cache-Control": "private, no-store" },
  })
  return varied(answer, reader)
}

/** What a preview is asked for by, whatever its language. */
function carried(request: Request): string {
  const { searchParams } = new URL(request.url)
  searchParams.delete("lang")
  return searchParams.toString()
}

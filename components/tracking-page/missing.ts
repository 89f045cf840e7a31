import { renderMissingPage } from "@/components/tracking-page/render"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { readerLanguage, varied } from "@/lib/tracking-page/language"

/** The answer below /tracking for whatever is not there: the same for all of it, in the reader's language. */
export async function answerMissing(request: Request): Promise<Response> {
  const reader = readerLanguage(request)
  const { html, contentSecurityPolicy } = await renderMissingPage(reader.language ?? "en")
  const headers = pageHeaders(contentSecurityPolicy)
  return varied(new Response(html, { status: 404, headers }), reader)
}

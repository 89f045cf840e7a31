import { answerMissing } from "@/components/tracking-page/missing"
import { database } from "@/lib/db/client"
import { countOnPage } from "@/lib/page-counts/count"
import { isPerson } from "@/lib/page-counts/visitor"
import { canonicalAddress, type PageAddress } from "@/lib/tracking-page/address"
import { arrivalOf } from "@/lib/tracking-page/arrival"
import { arrivalCalendar } from "@/lib/tracking-page/calendar"
import { pageHeaders } from "@/lib/tracking-page/headers"
import { readerLanguage, varied } from "@/lib/tracking-page/language"
import { findPage } from "@/lib/tracking-page/queries"

export const dynamic = "force-dynamic"

/** The day on which a parcel comes, for a calendar. */
export async function GET(request: Request, context: { params: Promise<PageAddress> }) {
  const address = canonicalAddress(await context.params)
  const source = address && (await findPage(database(), address))
  const now = new Date()
  const reader = readerLanguage(request)
  const arrival = source && arrivalOf(source, address, reader, now)
  if (!arrival) return answerMissing(request)
  if (isPerson(request.headers)) {
    countOnPage(source.teamId, "calendar", source.input.shipment.milestone)
  }
  const headers = {
    ...pageHeaders("default-src 'none'; sandbox"),
    "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
    "Content-Disposition": 'attachment; filename="parcel.ics"',
    "Cache-Control": "private, no-store",
  }
  return varied(new Response(arrivalCalendar(arrival, now), { headers }), reader)
}

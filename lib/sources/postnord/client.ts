import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"

const ownBase = "https://api2.postnord.com"

/** The number of PostNord's own examples: any well-formed one shows whether the key works. */
const exampleNumber = "84971563697SE"

/** findByIdentifier, by item or shipment number. Throws AppError `misconfigured`, `upstream` or `rate_limited`. */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return find(access, subject.trackingNumber)
}

/** Throws as above. */
export async function testAccess(access: SourceAccess): Promise<void> {
  await find(access, exampleNumber)
}

/** In English: events are told apart by their words where PostNord's status is too coarse. */
async function find(access: SourceAccess, id: string): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError(
      "misconfigured",
      "PostNord has no API key yet: enter it in Settings, Sources.",
    )
  }
  const path = "/rest/shipment/v5/trackandtrace/findByIdentifier.json"
  const query = new URLSearchParams({ apikey: apiKey, id, locale: "en" })
  return callApi(access, {
    api: "PostNord",
    url: `${access.baseUrl ?? ownBase}${path}?${query}`,
    method: "GET",
    headers: {},
  })
}

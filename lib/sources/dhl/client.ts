import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { dhlServices } from "@/lib/sources/dhl/codes"
import { callApi } from "@/lib/sources/http"

const ownBase = "https://api-eu.dhl.com"

/** A number of DHL's own documentation. */
const sampleNumber = "00340434292135100186"

/**
 * GET /track/shipments. Without its service DHL may answer with another's shipment of the same number.
 * Throws AppError `upstream`, `rate_limited` or `misconfigured`.
 */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  const services = Object.entries(dhlServices)
  const service = services.find(([, { carrier }]) => carrier === subject.carrier)?.[0]
  return call(access, {
    trackingNumber: subject.trackingNumber,
    ...(service ? { service } : {}),
    language: "en",
  })
}

/** Asks for a sample; that DHL does not know it shows a good key too. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  await call(access, { trackingNumber: sampleNumber })
}

async function call(access: SourceAccess, query: Record<string, string>): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError("misconfigured", "DHL has no API key yet: enter it in Settings, Sources.")
  }
  return callApi(access, {
    api: "DHL",
    url: `${access.baseUrl ?? ownBase}/track/shipments?${new URLSearchParams(query)}`,
    method: "GET",
    headers: { "DHL-API-Key": apiKey },
    answers: [404],
  })
}

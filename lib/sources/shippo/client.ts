import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"

const ownBase = "https://api.goshippo.com"

/** GET /tracks/{carrier}/{number}. Throws AppError `upstream`, `rate_limited` or `misconfigured`. */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  const carrier = encodeURIComponent(subject.carrier)
  const number = encodeURIComponent(subject.trackingNumber)
  return call(access, { method: "GET", path: `/tracks/${carrier}/${number}` })
}

/** POST /tracks/: Shippo follows the number from now on and pushes what it learns. Throws as above. */
export function register(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  const body = JSON.stringify({
    carrier: subject.carrier,
    tracking_number: subject.trackingNumber,
  })
  return call(access, { method: "POST", path: "/tracks/", body })
}

async function call(
  access: SourceAccess,
  { method, path, body }: { method: "GET" | "POST"; path: string; body?: string },
): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError("misconfigured", "Shippo has no API key yet: enter it in Settings, Sources.")
  }
  return callApi(access, {
    api: "Shippo",
    url: `${access.baseUrl ?? ownBase}${path}`,
    method,
    headers: {
      authorization: `ShippoToken ${apiKey}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body }),
  })
}

import { AppError, reasonOf } from "@/lib/errors"
import { aftershipCarriers } from "@/lib/sources/aftership/codes"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"

const ownBase = "https://api.aftership.com/tracking/2025-01"

/** The most numbers that one call may ask for. */
export const batchSize = 50

/**
 * GET the tracking by AfterShip's id, else by number. Throws AppError `upstream`, `rate_limited` or
 * `misconfigured`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const { externalId } = subject
  if (externalId) return call(access, `/trackings/${encodeURIComponent(externalId)}`)
  const query = new URLSearchParams({
    tracking_numbers: subject.trackingNumber,
    slug: slugOf(subject.carrier),
  })
  return call(access, `/trackings?${query}`)
}

/** Asks for up to 50 numbers, of any carriers. Throws as above. */
export async function fetchBatch(
  access: SourceAccess,
  subjects: readonly PollSubject[],
): Promise<PollAnswer> {
  const numbers = subjects.map(({ trackingNumber }) => trackingNumber).join(",")
  return call(
    access,
    `/trackings?${new URLSearchParams({ tracking_numbers: numbers, limit: "200" })}`,
  )
}

/**
 * POST /trackings: AfterShip follows the number from now on. One that it follows already is refused
 * (4003), and asked for instead. Throws as above.
 */
export async function register(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  const tracking = { tracking_number: subject.trackingNumber, slug: slugOf(subject.carrier) }
  try {
    return await call(access, "/trackings", JSON.stringify(tracking))
  } catch (error) {
    if (!/tracking already exists/i.test(reasonOf(error))) throw error
    return fetchTracking(access, { ...subject, externalId: null })
  }
}

/** Lists the account's carriers. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  await call(access, "/couriers")
}

function slugOf(carrier: string): string {
  const listed = Object.entries(aftershipCarriers).find(([, slug]) => slug === carrier)
  return listed?.[0] ?? carrier.replaceAll("_", "-")
}

function call(access: SourceAccess, path: string, body?: string): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError(
      "misconfigured",
      "AfterShip has no API key yet: enter it in Settings, Sources.",
    )
  }
  const request = { api: "AfterShip", url: `${access.baseUrl ?? ownBase}${path}` }
  const headers = { "as-api-key": apiKey, "content-type": "application/json" }
  return body === undefined
    ? callApi(access, { ...request, method: "GET", headers })
    : callApi(access, { ...request, method: "POST", headers, body })
}

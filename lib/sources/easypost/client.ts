import { AppError } from "@/lib/errors"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { easypostNames } from "@/lib/sources/easypost/codes"
import { callApi } from "@/lib/sources/http"
import { rowOf } from "@/lib/sources/text"

const ownBase = "https://api.easypost.com/v2"

/** GET the tracker by EasyPost's id, else all by number. Throws AppError `upstream`, `rate_limited` or `misconfigured`. */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const { externalId, trackingNumber } = subject
  const path = externalId?.startsWith("trk_")
    ? `/trackers/${encodeURIComponent(externalId)}`
    : `/trackers?tracking_code=${encodeURIComponent(trackingNumber)}`
  return call(access, path)
}

/**
 * POST /trackers: EasyPost follows the number from now on. The same number within three months gives
 * the same tracker. Throws as above.
 */
export async function register(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  const carrier = rowOf<string>(easypostNames, subject.carrier)
  const tracker = { tracking_code: subject.trackingNumber, ...(carrier ? { carrier } : {}) }
  return call(access, "/trackers", JSON.stringify({ tracker }))
}

/** Lists one tracker: works with any valid key. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  await call(access, "/trackers?page_size=1")
}

function call(access: SourceAccess, path: string, body?: string): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError(
      "misconfigured",
      "EasyPost has no API key yet: enter it in Settings, Sources.",
    )
  }
  const authorization = `Basic ${Buffer.from(`${apiKey}:`, "utf8").toString("base64")}`
  const request = { api: "EasyPost", url: `${access.baseUrl ?? ownBase}${path}` }
  return body === undefined
    ? callApi(access, { ...request, method: "GET", headers: { authorization } })
    : callApi(access, {
        ...request,
        method: "POST",
        headers: { authorization, "content-type": "application/json" },
        body,
      })
}

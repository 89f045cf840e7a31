import { AppError } from "@/lib/errors"
import { errorsIn } from "@/lib/sources/bring/normalise"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"
import { readJson, readUtf8 } from "@/lib/sources/text"

const ownBase = "https://api.bring.com"

/** Bring's own test package, which always answers. */
const testPackage = "TESTPACKAGEDELIVERED"

/**
 * GET /tracking/api/v2/tracking.json by package or shipment number. An unknown number is an answer,
 * also where it comes with status 404. Throws AppError `misconfigured`, `upstream` or `rate_limited`.
 */
export function fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  return find(access, subject.trackingNumber)
}

/** Throws as above. */
export async function testAccess(access: SourceAccess): Promise<void> {
  await find(access, testPackage)
}

/** In English: some statuses are told apart by their words. */
async function find(access: SourceAccess, number: string): Promise<PollAnswer> {
  const { uid, apiKey, clientUrl } = access.credentials
  if (!uid || !apiKey) {
    throw new AppError(
      "misconfigured",
      "Bring has no Mybring user and API key yet: enter them in Settings, Sources.",
    )
  }
  const query = new URLSearchParams({ q: number, lang: "en" })
  const answer = await callApi(access, {
    api: "Bring",
    url: `${access.baseUrl ?? ownBase}/tracking/api/v2/tracking.json?${query}`,
    method: "GET",
    headers: {
      "x-mybring-api-uid": uid,
      "x-mybring-api-key": apiKey,
      ...(clientUrl ? { "x-bring-client-url": clientUrl } : {}),
    },
    answers: [404],
  })
  refuseTrouble(answer)
  return answer
}

/** Bring tells its own trouble inside a success. Throws AppError `upstream` or `rate_limited`. */
function refuseTrouble({ body }: PollAnswer): void {
  const errors = errorsIn(readJson(readUtf8(body)))
  const trouble = errors.find(({ code }) => code === "429" || /^5\d\d$/.test(code ?? ""))
  if (!trouble) return
  throw new AppError(
    trouble.code === "429" ? "rate_limited" : "upstream",
    `Bring has trouble of its own (${trouble.code}): ${trouble.message ?? "no reason"}. It is tried again later.`,
  )
}

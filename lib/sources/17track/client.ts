import { AppError } from "@/lib/errors"
import { track17Carriers } from "@/lib/sources/17track/codes"
import { failureOf } from "@/lib/sources/17track/normalise"
import { track17RejectedSchema } from "@/lib/sources/17track/schema"
import type { PollAnswer, PollSubject, SourceAccess } from "@/lib/sources/contract"
import { callApi } from "@/lib/sources/http"
import { isRecord, readJson, readUtf8 } from "@/lib/sources/text"

const ownBase = "https://api.17track.net/track/v2.4"

/** The most numbers that 17TRACK takes in one call. */
export const batchSize = 40

const alreadyRegistered = -18019901
const notRegistered = -18019902

/**
 * Asks for one number; one that 17TRACK does not follow (any more) is registered instead. Throws
 * AppError `upstream`, `rate_limited` or `misconfigured`.
 */
export async function fetchTracking(
  access: SourceAccess,
  subject: PollSubject,
): Promise<PollAnswer> {
  const answer = await fetchBatch(access, [subject])
  const unknown = rejectionsIn(answer).some(({ error }) => error.code === notRegistered)
  return unknown ? register(access, subject) : answer
}

/** Asks for up to 40 numbers. Throws as above. */
export function fetchBatch(
  access: SourceAccess,
  subjects: readonly PollSubject[],
): Promise<PollAnswer> {
  return call(access, "gettrackinfo", subjects.map(numberOf))
}

/** 17TRACK follows the number from now on. Throws as above, also when it can't follow it. */
export async function register(access: SourceAccess, subject: PollSubject): Promise<PollAnswer> {
  const answer = await call(access, "register", [numberOf(subject)])
  const refused = rejectionsIn(answer).find(({ error }) => error.code !== alreadyRegistered)
  if (!refused) return answer
  throw new AppError(
    "upstream",
    `17TRACK does not follow the number: ${refused.error.message ?? refused.error.code}. Check the carrier, the number and your 17TRACK quota.`,
  )
}

/** Asks for the quota, which costs nothing. Throws as above. */
export async function test(access: SourceAccess): Promise<void> {
  await call(access, "getquota", {})
}

function numberOf({ trackingNumber, carrier }: PollSubject) {
  const keys = Object.entries(track17Carriers).filter(([, slug]) => slug === carrier)
  const [only] = keys.length === 1 ? keys : []
  return { number: trackingNumber, ...(only ? { carrier: Number(only[0]) } : {}) }
}

async function call(access: SourceAccess, path: string, body: unknown): Promise<PollAnswer> {
  const { apiKey } = access.credentials
  if (!apiKey) {
    throw new AppError(
      "misconfigured",
      "17TRACK has no API key yet: enter it in Settings, Sources.",
    )
  }
  const answer = await callApi(access, {
    api: "17TRACK",
    url: `${access.baseUrl ?? ownBase}/${path}`,
    method: "POST",
    headers: { "17token": apiKey, "content-type": "application/json" },
    body: JSON.stringify(body),
  })
  const payload = readJson(readUtf8(answer.body))
  if (
    isRecord(payload) &&
    payload.code !== undefined &&
    payload.code !== 0 &&
    !hasNumbers(payload)
  ) {
    throw new AppError(codeOf(payload), `${failureOf(payload)} Check the key in Settings, Sources.`)
  }
  return answer
}

function hasNumbers({ data }: Record<string, unknown>): boolean {
  return isRecord(data) && ("accepted" in data || "rejected" in data)
}

/** -18010014 and -18019907: too many requests, in a moment and in a day. */
function codeOf(payload: Record<string, unknown>): "rate_limited" | "upstream" {
  return /-(18010014|18019907)\b/.test(failureOf(payload)) ? "rate_limited" : "upstream"
}

function rejectionsIn(answer: PollAnswer) {
  const payload = readJson(readUtf8(answer.body))
  const data = isRecord(payload) ? payload.data : null
  const rejected = isRecord(data) && Array.isArray(data.rejected) ? data.rejected : []
  return rejected.flatMap((raw: unknown) => {
    const parsed = track17RejectedSchema.safeParse(raw)
    return parsed.success ? [parsed.data] : []
  })
}

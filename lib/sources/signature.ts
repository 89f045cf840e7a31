import { createHmac, timingSafeEqual } from "node:crypto"
import type { Verification, WebhookRequest } from "@/lib/sources/contract"

const hourMs = 3_600_000

/**
 * How old a signed timestamp may be. Shippo and PostGrid retry for hours, and neither says whether a
 * retry is signed anew. A replay within the window changes nothing: the same events fold to the same
 * state, and no mail goes out twice.
 */
const toleratedAgeMs = 24 * hourMs
const toleratedSkewMs = 5 * 60_000

/**
 * Checks a header of the form `t=<unix time>,v1=<hex>`, with the HMAC-SHA256 of "t.body" under the
 * secret, in constant time. `t` may count seconds or milliseconds.
 */
export function verifyStamped(
  request: WebhookRequest,
  headerName: string,
  secret: string,
): Verification {
  const header = request.headers[headerName.toLowerCase()]
  if (!header) return refused(`the request has no ${headerName} header`)
  const { stamp, digests } = readHeader(header)
  if (!stamp || digests.length === 0) return refused(`the ${headerName} header is not t=...,v1=...`)
  const expected = createHmac("sha256", secret).update(`${stamp}.`).update(request.body).digest()
  if (!digests.some((digest) => equal(digest, expected))) {
    return refused("the signature does not belong to this body and secret")
  }
  const ageMs = request.now.getTime() - millisecondsOf(stamp)
  if (ageMs > toleratedAgeMs) return refused("the signature is more than a day old")
  if (ageMs < -toleratedSkewMs) return refused("the signature's time lies in the future")
  return { genuine: true }
}

/** Equal bytes, in a time that does not tell where they differ. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && timingSafeEqual(a, b)
}

export function refused(reason: string): Verification {
  return { genuine: false, reason }
}

function readHeader(header: string) {
  const fields = header.split(",").map((field) => field.trim())
  const stamp = fields.find((field) => /^t=\d{1,15}$/.test(field))?.slice(2) ?? null
  const digests = fields
    .filter((field) => /^v1=[0-9a-f]{64}$/i.test(field))
    .map((field) => Buffer.from(field.slice(3), "hex"))
  return { stamp, digests }
}

/** Seconds reach twelve digits in the year 33658; milliseconds had thirteen from 2001 on. */
function millisecondsOf(stamp: string): number {
  const value = Number(stamp)
  return stamp.length > 11 ? value : value * 1000
}

import { createHmac, timingSafeEqual } from "node:crypto"

/** What a token opens, as it stands now: a shipment, and how often links to it and to its team's were revoked. */
export interface Claim {
  shipmentId: string
  teamEpoch: number
  shipmentEpoch: number
}

/** A `link` stands in a mail; a `visit` in the cookie of whoever has given the proof. Neither is the other. */
export type Purpose = "link" | "visit"

export type Verdict =
  | { holds: true; until: Date }
  | { holds: false; why: "expired" | "revoked" | "unknown" }

/**
 * 36 characters that open a shipment's page up to, and not at, `until` (whole seconds). Laid out as
 * version, `until` in seconds, the two epochs, and 18 bytes of HMAC-SHA256 over those and the shipment.
 */
export function signToken(purpose: Purpose, claim: Claim, until: Date, key: Buffer): string {
  const said = Buffer.alloc(saidBytes)
  said.writeUInt8(version, 0)
  said.writeUInt32BE(Math.floor(until.getTime() / 1000), 1)
  said.writeUInt16BE(claim.teamEpoch % epochs, 5)
  said.writeUInt16BE(claim.shipmentEpoch % epochs, 7)
  return Buffer.concat([said, macOf(purpose, claim, said, key)]).toString("base64url")
}

/**
 * Whether a token opens what `claim` names. Only one that we signed is told apart as expired or
 * revoked; anything else, and another shipment's, is unknown. The comparison takes the same time
 * wherever it differs.
 */
export function checkToken(
  purpose: Purpose,
  token: string,
  claim: Claim,
  keys: readonly Buffer[],
  now: Date,
): Verdict {
  const bytes = Buffer.from(token.slice(0, 64), "base64url")
  // Decoding forgives foreign characters; only the one spelling that we wrote is ours.
  if (bytes.length !== saidBytes + macBytes || bytes.toString("base64url") !== token) return unknown
  const [said, mac] = [bytes.subarray(0, saidBytes), bytes.subarray(saidBytes)]
  const signed = keys.filter((key) => timingSafeEqual(mac, macOf(purpose, claim, said, key)))
  if (signed.length === 0 || said.readUInt8(0) !== version) return unknown
  const current =
    said.readUInt16BE(5) === claim.teamEpoch % epochs &&
    said.readUInt16BE(7) === claim.shipmentEpoch % epochs
  if (!current) return { holds: false, why: "revoked" }
  const until = new Date(said.readUInt32BE(1) * 1000)
  return now < until ? { holds: true, until } : { holds: false, why: "expired" }
}

const version = 1
const saidBytes = 9
const macBytes = 18
const epochs = 0x10000
const unknown = { holds: false, why: "unknown" } as const

function macOf(purpose: Purpose, claim: Claim, said: Buffer, key: Buffer): Buffer {
  const mac = createHmac("sha256", key).update(`${purpose}\n${claim.shipmentId}\n`).update(said)
  return mac.digest().subarray(0, macBytes)
}

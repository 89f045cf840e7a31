import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from "node:crypto"

/** What a link from a mail acts for: one address, as one team writes to it. */
export interface Recipient {
  teamId: string
  /** Lower case. */
  address: string
}

/** Keys of the two halves of a token. */
export interface TokenKeys {
  proof: Buffer
  cover: Buffer
}

/**
 * The token that lets whoever has the mail say what they want to hear of: 16 bytes of HMAC-SHA256 over
 * the team and the address, then the address under a cover that begins with them (as SIV does, RFC 5297:
 * the same recipient always has the same token). It names nobody to those who see the link pass by, and
 * does not run out: an old mail's link has to work (RFC 8058, and the recipient's right).
 */
export function signRecipient({ teamId, address }: Recipient, keys: TokenKeys): string {
  const proof = proofOf(teamId, address, keys)
  const cipher = createCipheriv("aes-256-ctr", keys.cover, proof)
  return Buffer.concat([proof, cipher.update(address, "utf8"), cipher.final()]).toString(
    "base64url",
  )
}

/** The address that a token was signed for, for that team and with one of the keys; otherwise null. */
export function readRecipient(
  token: string,
  teamId: string,
  rings: readonly TokenKeys[],
): string | null {
  if (token.length > longestToken) return null
  const bytes = Buffer.from(token, "base64url")
  // Decoding forgives foreign characters; only the one spelling that we wrote is ours.
  if (bytes.length <= proofBytes || bytes.toString("base64url") !== token) return null
  const [proof, covered] = [bytes.subarray(0, proofBytes), bytes.subarray(proofBytes)]
  for (const keys of rings) {
    const cipher = createDecipheriv("aes-256-ctr", keys.cover, proof)
    const address = Buffer.concat([cipher.update(covered), cipher.final()]).toString("utf8")
    if (timingSafeEqual(proofOf(teamId, address, keys), proof)) return address
  }
  return null
}

const proofBytes = 16

/** An address has at most 254 characters (RFC 5321), each of which may take four bytes. */
const longestToken = Math.ceil(((proofBytes + 254 * 4) * 4) / 3)

function proofOf(teamId: string, address: string, { proof }: TokenKeys): Buffer {
  const mac = createHmac("sha256", proof).update(`recipient\n${teamId}\n${address}`)
  return mac.digest().subarray(0, proofBytes)
}

import { createHmac } from "node:crypto"
import type { Verification } from "@/lib/sources/contract"
import { equal, refused } from "@/lib/sources/signature"

/** The three parts of a JWT as they stand in a webhook's body, quoted or not; null when it is none. */
export function splitJwt(text: string): Jwt | null {
  const match = /^"?([\w-]+)\.([\w-]+)\.([\w-]*)"?$/.exec(text.trim())
  return match
    ? { header: match[1] ?? "", payload: match[2] ?? "", signature: match[3] ?? "" }
    : null
}

export interface Jwt {
  header: string
  payload: string
  signature: string
}

/**
 * Checks a JWT signed with HS256. PostGrid's carries no expiry, and one that it did carry would be
 * about a retry hours later, so times are left alone: a replay changes nothing.
 */
export function verifyJwt(jwt: Jwt, secret: string): Verification {
  if (algorithmOf(jwt.header) !== "HS256") return refused("the JWT is not signed with HS256")
  const expected = createHmac("sha256", secret).update(`${jwt.header}.${jwt.payload}`).digest()
  return equal(Buffer.from(jwt.signature, "base64url"), expected)
    ? { genuine: true }
    : refused("the JWT's signature does not belong to this body and secret")
}

function algorithmOf(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, "base64url").toString("utf8")).alg
  } catch {
    return null
  }
}

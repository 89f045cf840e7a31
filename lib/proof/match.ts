import { createHash, timingSafeEqual } from "node:crypto"

/** What only whoever gets the parcel is taken to know; null where the shop never told us. */
export interface Evidence {
  postalCode: string | null
  email: string | null
  /** Two letters. */
  country: string | null
}

/** Of a parcel that is not there: comparing takes as long, and nothing matches. */
export const noEvidence: Evidence = { postalCode: null, email: null, country: null }

/**
 * Whether `proof` is the parcel's postcode or its e-mail address, however they are spaced and
 * capitalised. Takes the same time whatever it is compared with, also with nothing.
 */
export function matches(proof: string, evidence: Evidence): boolean {
  const byPostcode = same(
    postcode(proof, evidence.country),
    postcode(evidence.postalCode ?? "", evidence.country),
  )
  const byEmail = same(email(proof), email(evidence.email ?? ""))
  return byPostcode || byEmail
}

/** The United States' longer form, 98101-1234, names a part of what the five digits name. */
function postcode(text: string, country: string | null): string {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
  return country === "US" && /^\d{9}$/.test(plain) ? plain.slice(0, 5) : plain
}

function email(text: string): string {
  const plain = text.normalize("NFKC").trim().toLowerCase()
  return plain.includes("@") ? plain : ""
}

/** Nothing is never the same as nothing. */
function same(one: string, other: string): boolean {
  const equal = timingSafeEqual(digest(one), digest(other))
  return equal && one !== ""
}

const digest = (text: string) => createHash("sha256").update(text).digest()

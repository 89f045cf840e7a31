import { hkdfSync } from "node:crypto"
import { env } from "@/lib/env"
import { type KeyRing, readKeyRing } from "@/lib/sources/credentials"

/** Keys of one use, made from the installation's: the first signs, each of them is believed. */
interface ProofKeys {
  tokens: readonly [Buffer, ...Buffer[]]
  /** Names whom and what is counted, so that the table tells nobody's address. */
  subjects: Buffer
}

/**
 * Made with HKDF-SHA256 (RFC 5869), each use under a label of its own, so that none of them tells of
 * the key that seals credentials. A rotated key goes on opening what it signed while it is in the ring.
 */
function proofKeys(ring: KeyRing): ProofKeys {
  const others = [...ring.keys].filter(([id]) => id !== ring.current)
  const current = ring.keys.get(ring.current) ?? Buffer.alloc(0)
  return {
    tokens: [derive(current, "tokens"), ...others.map(([, key]) => derive(key, "tokens"))],
    subjects: derive(current, "subjects"),
  }
}

let kept: { text: string | undefined; keys: ProofKeys } | undefined

/** The installation's own. Throws `misconfigured` where PORCHLIGHT_KEYS is not set. */
export function ownProofKeys(): ProofKeys {
  const text = env().PORCHLIGHT_KEYS
  if (!kept || kept.text !== text) kept = { text, keys: proofKeys(readKeyRing(text)) }
  return kept.keys
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `porchlight proof ${use} v1`, 32))
}

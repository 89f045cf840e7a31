import { hkdfSync } from "node:crypto"
import { env } from "@/lib/env"
import type { TokenKeys } from "@/lib/recipients/token"
import { type KeyRing, readKeyRing } from "@/lib/sources/credentials"

/** Made from the installation's keys (HKDF-SHA256), the current one first: it signs, and each is believed. */
function recipientKeys(ring: KeyRing): [TokenKeys, ...TokenKeys[]] {
  const others = [...ring.keys].filter(([id]) => id !== ring.current)
  const current = ring.keys.get(ring.current) ?? Buffer.alloc(0)
  return [derived(current), ...others.map(([, key]) => derived(key))]
}

let kept: { text: string; keys: [TokenKeys, ...TokenKeys[]] } | undefined

/** The installation's own; null where PORCHLIGHT_KEYS is not set. */
export function ownRecipientKeys(): [TokenKeys, ...TokenKeys[]] | null {
  const text = env().PORCHLIGHT_KEYS
  if (!text) return null
  if (kept?.text !== text) kept = { text, keys: recipientKeys(readKeyRing(text)) }
  return kept.keys
}

function derived(key: Buffer): TokenKeys {
  return { proof: derive(key, "proof"), cover: derive(key, "cover") }
}

function derive(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `porchlight recipient ${use} v1`, 32))
}

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { z } from "zod"
import { AppError } from "@/lib/errors"

/** Encryption keys by id; the first one seals, all of them unseal, so that keys can be rotated. */
export interface KeyRing {
  current: string
  keys: ReadonlyMap<string, Buffer>
}

/**
 * Reads PORCHLIGHT_KEYS: `id:base64` pairs separated by commas, the current key first, each of 32 bytes.
 * Throws `misconfigured` with what is wrong.
 */
export function readKeyRing(text: string | undefined): KeyRing {
  const pairs = (text ?? "").split(",").filter((pair) => pair.trim() !== "")
  const keys = new Map<string, Buffer>()
  for (const pair of pairs) {
    const at = pair.indexOf(":")
    const id = pair.slice(0, at).trim()
    const key = Buffer.from(pair.slice(at + 1).trim(), "base64")
    if (at < 1 || key.length !== 32) {
      throw new AppError(
        "misconfigured",
        "PORCHLIGHT_KEYS holds id:base64 pairs, each key of 32 bytes.",
      )
    }
    keys.set(id, key)
  }
  const current = keys.keys().next().value
  if (current === undefined) {
    throw new AppError(
      "misconfigured",
      'PORCHLIGHT_KEYS is not set. Make one with: echo "k1:$(openssl rand -base64 32)"',
    )
  }
  return { current, keys }
}

/** Seals a source's credentials with AES-256-GCM; `bindTo` (the connection's id) must be given again to open them. */
export function sealCredentials(
  credentials: Record<string, string>,
  ring: KeyRing,
  bindTo: string,
): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", keyOf(ring, ring.current), nonce)
  cipher.setAAD(Buffer.from(bindTo))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(credentials), "utf8"), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))
  return ["v1", ring.current, ...parts].join(".")
}

/** Opens what `sealCredentials` made. Throws `misconfigured` when the key is gone or the text was changed. */
export function unsealCredentials(
  sealed: string | null,
  ring: KeyRing,
  bindTo: string,
): Record<string, string> {
  if (sealed === null) return {}
  const [version, id, nonce, tag, body] = sealed.split(".")
  if (version !== "v1" || !id || !nonce || !tag || !body) throw unreadable("their form is unknown")
  try {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      keyOf(ring, id),
      Buffer.from(nonce, "base64url"),
    )
    decipher.setAAD(Buffer.from(bindTo))
    decipher.setAuthTag(Buffer.from(tag, "base64url"))
    const open = Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()])
    return z.record(z.string(), z.string()).parse(JSON.parse(open.toString("utf8")))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw unreadable("they were sealed with another key or changed")
  }
}

function keyOf(ring: KeyRing, id: string): Buffer {
  const key = ring.keys.get(id)
  if (!key) throw unreadable(`the key ${id} is not in PORCHLIGHT_KEYS`)
  return key
}

function unreadable(why: string) {
  return new AppError(
    "misconfigured",
    `The stored credentials can't be read: ${why}. Enter them again.`,
  )
}

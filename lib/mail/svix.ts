import { createHmac, timingSafeEqual } from "node:crypto"

/** How far the sender's clock and ours may differ, and a delivery may have been under way. */
const toleranceSeconds = 5 * 60

/**
 * Proves that a webhook comes from who holds the secret, as Svix signs (https://docs.svix.com/receiving/verifying-payloads/how-manual):
 * HMAC-SHA256 over `id.timestamp.body`, every byte as it came. `secrets` are whsec_ texts, several while
 * one is replaced by another. Gives the delivery's id, the same at every retry, or why it is not proven.
 */
export function verifySvix(
  { headers, body, now }: { headers: Headers; body: Uint8Array; now: Date },
  secrets: readonly string[],
): { id: string } | { reason: string } {
  const id = headers.get("svix-id")
  const timestamp = headers.get("svix-timestamp")
  const signatures = headers.get("svix-signature")
  if (!id || !timestamp || !signatures) return { reason: "The signature's headers are missing." }
  if (!/^\d{1,12}$/.test(timestamp)) return { reason: "The timestamp can't be read." }
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) {
    return { reason: "The timestamp is more than five minutes off." }
  }
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body])
  const given = signatures.split(" ").flatMap((one) => {
    const [version, value] = one.split(",")
    return version === "v1" && value ? [Buffer.from(value, "base64")] : []
  })
  const proven = secrets.some((secret) => {
    const expected = createHmac("sha256", keyOf(secret)).update(signed).digest()
    // All are compared, so that the time taken tells nothing.
    return given.filter((one) => equal(one, expected)).length > 0
  })
  return proven ? { id } : { reason: "The signature is wrong." }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(secret.replace(/^whsec_/, ""), "base64")
}

function equal(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected)
}

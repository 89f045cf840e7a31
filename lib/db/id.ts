import { randomBytes } from "node:crypto"

let lastMs = 0
let count = 0

/**
 * A new row's id: a UUID of version 7 (RFC 9562), as the Prisma schema makes them, for rows that raw SQL
 * writes. Of one process, each sorts after the one before.
 */
export function newId(now = Date.now()): string {
  count += 1
  if (now > lastMs || count > 0xfff) {
    lastMs = Math.max(now, lastMs + 1)
    count = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString("hex")
  return [0, 8, 12, 16, 20].map((from, at, all) => hex.slice(from, all[at + 1])).join("-")
}

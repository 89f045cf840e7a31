import { isUtf8 } from "node:buffer"

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const

export type Encoding = (typeof encodings)[number]

/**
 * How a text file is written, and where its text begins behind a byte order mark. Without a mark, NULs
 * on one side of the pairs betray UTF-16, and bytes that are no UTF-8 are read as Windows-1252, which
 * is what old spreadsheets save in western Europe and America. Pure.
 */
export function detectEncoding(bytes: Uint8Array): { encoding: Encoding; start: number } {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", start: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", start: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", start: 2 }
  const wide = widePairs(bytes.subarray(0, 4096))
  if (wide) return { encoding: wide, start: 0 }
  return { encoding: isUtf8(bytes) ? "utf-8" : "windows-1252", start: 0 }
}

/** The text of a part that begins at a character; a character that is cut off at its end is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true })
}

/** How many bytes of the file a text takes. */
export function encodedLength(text: string, encoding: Encoding): number {
  if (encoding === "utf-8") return Buffer.byteLength(text)
  return encoding === "windows-1252" ? text.length : text.length * 2
}

function widePairs(bytes: Uint8Array): Encoding | null {
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const pairs = Math.floor(bytes.length / 2)
  if (pairs === 0) return null
  if (odd > pairs * 0.4 && even < pairs * 0.1) return "utf-16le"
  return even > pairs * 0.4 && odd < pairs * 0.1 ? "utf-16be" : null
}

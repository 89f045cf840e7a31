import { AppError } from "@/lib/errors"

export const maxLogoBytes = 512 * 1024

/** File types that a logo may have. SVG is left out: it can hold scripts. */
export type LogoType = "image/png" | "image/jpeg" | "image/webp"

/**
 * The type of a picture by its first bytes, whatever its name says. Throws AppError `too_large` or
 * `invalid`, with the field `logo`.
 */
export function logoTypeOf(bytes: Uint8Array): LogoType {
  if (bytes.byteLength > maxLogoBytes) {
    const size = Math.ceil(bytes.byteLength / 1024)
    throw new AppError("too_large", `This file has ${size} KB; a logo may have 512 KB.`, {
      field: "logo",
    })
  }
  const found = signatures.find(({ parts }) => parts.every((part) => matches(bytes, part)))
  if (found) return found.type
  throw new AppError("invalid", "Choose a PNG, JPEG or WebP picture.", { field: "logo" })
}

interface Part {
  at: number
  bytes: readonly number[]
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

const signatures: readonly { type: LogoType; parts: readonly Part[] }[] = [
  {
    type: "image/png",
    parts: [{ at: 0, bytes: [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a] }],
  },
  { type: "image/jpeg", parts: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  {
    type: "image/webp",
    parts: [
      { at: 0, bytes: ascii("RIFF") },
      { at: 8, bytes: ascii("WEBP") },
    ],
  },
]

function matches(bytes: Uint8Array, part: Part): boolean {
  return part.bytes.every((byte, index) => bytes[part.at + index] === byte)
}

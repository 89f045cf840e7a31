import { pictureSize } from "@/lib/brand/picture-size"
import type { Picture } from "@/lib/brand/schema"
import { safeSvg } from "@/lib/brand/svg"
import { AppError } from "@/lib/errors"

export const maxPictureBytes = 512 * 1024
const maxPixels = 4_000

/** What a picture is for. */
export type PictureUse = "logo" | "favicon" | "promotion"

export interface ReadPicture {
  bytes: Uint8Array<ArrayBuffer>
  type: Picture["type"]
  width: number
  height: number
  /** Parts of an SVG that were not taken over. */
  left: string[]
}

/**
 * An uploaded picture, known by its bytes whatever its name says, its size checked; an SVG is rebuilt
 * from what draws in it. Throws AppError `too_large` or `invalid`, with the field `picture`.
 */
export function readPicture(bytes: Uint8Array, use: PictureUse): ReadPicture {
  if (bytes.byteLength > maxPictureBytes) {
    const size = Math.ceil(bytes.byteLength / 1024)
    const message = `This file has ${size} KB; a picture may have 512 KB.`
    throw new AppError("too_large", message, { field: "picture" })
  }
  const picture = readBytes(bytes)
  const { width, height } = picture
  if (picture.type !== "image/svg+xml" && Math.max(width, height) > maxPixels) {
    throw refused(
      `This picture has ${width} × ${height} pixels; ${maxPixels} each way are allowed.`,
    )
  }
  if (use === "favicon" && width !== height) {
    throw refused(`A page icon is square; this picture has ${width} × ${height} pixels.`)
  }
  if (use === "promotion" && picture.type !== "image/svg+xml" && width < 320) {
    throw refused(`This picture is ${width} pixels wide; a promotion needs at least 320.`)
  }
  return picture
}

function readBytes(bytes: Uint8Array): ReadPicture {
  const type = typeOf(bytes)
  if (type === "image/svg+xml") {
    const { svg, ...rest } = safeSvg(new TextDecoder().decode(bytes))
    return { type, bytes: new TextEncoder().encode(svg), ...rest }
  }
  const size = pictureSize(bytes, type)
  if (!size) throw refused("This picture is damaged: its size can't be read.")
  return { type, bytes: new Uint8Array(bytes), ...size, left: [] }
}

function typeOf(bytes: Uint8Array): Picture["type"] {
  const found = signatures.find(({ parts }) => parts.every((part) => matches(bytes, part)))
  if (found) return found.type
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000)).trimStart()
  if (/^(<\?xml|<!--|<!DOCTYPE\s+svg|<svg[\s>])/i.test(start) && !/<html/i.test(start)) {
    return "image/svg+xml"
  }
  throw refused("Choose a PNG, JPEG, WebP or SVG picture.")
}

interface Part {
  at: number
  bytes: readonly number[]
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

const signatures: readonly {
  type: Exclude<Picture["type"], "image/svg+xml">
  parts: readonly Part[]
}[] = [
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

function refused(message: string) {
  return new AppError("invalid", message, { field: "picture" })
}

/** Pixels across and down. */
export interface PictureSize {
  width: number
  height: number
}

/** The size that a PNG, JPEG or WebP states in its header; null where it states none that can be read. */
export function pictureSize(
  bytes: Uint8Array,
  type: "image/png" | "image/jpeg" | "image/webp",
): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = readers[type](view)
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Cut off before its header ends.
    if (error instanceof RangeError) return null
    throw error
  }
}

const readers = { "image/png": png, "image/jpeg": jpeg, "image/webp": webp } as const

/** IHDR must come first: https://www.w3.org/TR/png-3/#11IHDR */
function png(view: DataView): PictureSize | null {
  if (word(view, 12) !== "IHDR") return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Segments up to the first start of frame (ITU-T T.81, B.1.1.3). */
function jpeg(view: DataView): PictureSize | null {
  let at = 2
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    const bare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += bare ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** The three kinds of a WebP: https://developers.google.com/speed/webp/docs/riff_container */
function webp(view: DataView): PictureSize | null {
  const kind = word(view, 12)
  if (kind === "VP8X") return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
  if (kind === "VP8L") {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  if (kind !== "VP8 ") return null
  return {
    width: view.getUint16(26, true) & 0x3fff,
    height: view.getUint16(28, true) & 0x3fff,
  }
}

const uint24 = (view: DataView, at: number) =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16)

const word = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))

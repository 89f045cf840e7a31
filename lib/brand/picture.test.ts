import { describe, expect, test } from "vitest"
import { maxPictureBytes, readPicture } from "@/lib/brand/picture"
import { nordicLogo } from "@/prisma/seed/logos"
import { drawPng } from "@/prisma/seed/png"

const text = (value: string) => [...new TextEncoder().encode(value)]
const bytes = (...parts: number[][]) => Uint8Array.from(parts.flat())

/** Headers alone: that is all that is read of them. */
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
  [0xff, 0xff, 0xc2, 0, 11, 8, 0, 100, 1, 44, 3, 0, 0],
)
const riff = (kind: string, rest: number[]) =>
  bytes(text("RIFF"), [1, 2, 3, 4], text("WEBP"), text(kind), [0, 0, 0, 0], rest)

describe("readPicture", () => {
  test.each([
    ["image/png", nordicLogo(), 192, 192],
    ["image/jpeg", jpeg, 300, 100],
    ["image/webp", riff("VP8X", [0, 0, 0, 0, 0x3f, 0x01, 0, 0xc7, 0, 0]), 320, 200],
    ["image/webp", riff("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xc8, 0x00]), 320, 200],
    ["image/webp", riff("VP8L", [0x2f, 0x3f, 0xc1, 0x31, 0]), 320, 200],
  ])("knows %s by its bytes, and its size by its header", (type, file, width, height) => {
    expect(readPicture(file, "logo")).toEqual({ type, width, height, bytes: file, left: [] })
  })

  test("rebuilds an SVG, also one behind a mark of its byte order", () => {
    const file = bytes(
      [0xef, 0xbb, 0xbf],
      text(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" onload="x"/>',
      ),
    )
    expect(readPicture(file, "logo")).toEqual({
      type: "image/svg+xml",
      width: 4,
      height: 2,
      left: ["onload"],
      bytes: new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"></svg>',
      ),
    })
  })

  test.each([
    ["a page", text("<!doctype html><svg></svg>"), "logo"],
    ["a page in an SVG's clothes", text("<svg><html></html></svg>"), "logo"],
    ["a sound", [...text("RIFF"), 1, 2, 3, 4, ...text("WAVEfmt ")], "logo"],
    ["half a PNG", [...nordicLogo().slice(0, 18)], "logo"],
    ["a JPEG without a frame", [0xff, 0xd8, 0xff, 0xd9], "logo"],
    ["a JPEG that points at itself", [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff], "logo"],
    ["nothing", [], "logo"],
    ["a PNG of 5,000 pixels", [...sized(5_000, 10)], "logo"],
    ["a page icon that is no square", [...sized(32, 16)], "favicon"],
    ["a promotion of 100 pixels", [...sized(100, 50)], "promotion"],
  ] as const)("refuses %s", (_, file, use) => {
    expect(() => readPicture(Uint8Array.from(file), use)).toThrow(
      expect.objectContaining({ code: "invalid", field: "picture" }),
    )
  })

  test("takes 512 KB, and not a byte more", () => {
    const png = nordicLogo()
    const largest = new Uint8Array(maxPictureBytes)
    largest.set(png)
    expect(readPicture(largest, "logo").type).toBe("image/png")
    const larger = new Uint8Array(maxPictureBytes + 1)
    larger.set(png)
    expect(() => readPicture(larger, "logo")).toThrow(
      expect.objectContaining({ code: "too_large" }),
    )
  })
})

/** A small PNG that says it is of another size. */
function sized(width: number, height: number): Uint8Array {
  const png = drawPng(1, 1, () => [0, 0, 0, 255])
  const view = new DataView(png.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return png
}

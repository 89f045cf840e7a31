import { expect, test } from "vitest"
import { logoTypeOf, maxLogoBytes } from "@/lib/brand/logo"

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const text = (value: string) => [...new TextEncoder().encode(value)]

test.each([
  ["image/png", png],
  ["image/jpeg", [0xff, 0xd8, 0xff, 0xe0]],
  ["image/webp", [...text("RIFF"), 1, 2, 3, 4, ...text("WEBPVP8 ")]],
])("%s is known by its first bytes", (type, bytes) => {
  expect(logoTypeOf(Uint8Array.from(bytes))).toBe(type)
})

test.each([
  ["an SVG", text("<svg onload=alert(1)>")],
  ["a page", text("<!doctype html>")],
  ["a sound", [...text("RIFF"), 1, 2, 3, 4, ...text("WAVEfmt ")]],
  ["half a PNG", png.slice(0, 5)],
  ["nothing", []],
])("%s is refused", (_, bytes) => {
  expect(() => logoTypeOf(Uint8Array.from(bytes))).toThrow(
    expect.objectContaining({ code: "invalid", field: "logo" }),
  )
})

test("512 KB are allowed, one byte more is not", () => {
  const largest = new Uint8Array(maxLogoBytes)
  largest.set(png)
  expect(logoTypeOf(largest)).toBe("image/png")
  const larger = new Uint8Array(maxLogoBytes + 1)
  larger.set(png)
  expect(() => logoTypeOf(larger)).toThrow(expect.objectContaining({ code: "too_large" }))
})

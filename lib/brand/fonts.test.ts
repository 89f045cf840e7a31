import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { fontFile, fontKeys, fonts, type ShippedFont } from "@/lib/brand/fonts"

describe("shipped fonts", () => {
  test.each(fontKeys)("%s leaves 15 KB of a page's 60 to the page", (key) => {
    const { faces }: ShippedFont = fonts[key]
    const bytes = faces.map(({ name }) => readFileSync(`node_modules/${fontFile(name)}`))
    for (const file of bytes) expect(file.subarray(0, 4).toString("latin1")).toBe("wOF2")
    const weight = bytes.reduce((sum, file) => sum + file.byteLength, 0)
    expect(weight).toBeLessThan(45_000)
  })

  test("nothing else is served under their address", () => {
    for (const name of ["", "../package.json", "inter.woff2", "constructor"]) {
      expect(fontFile(name)).toBeNull()
    }
  })
})

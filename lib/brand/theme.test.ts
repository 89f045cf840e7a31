import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contrast, parseHex, readableOn } from "@/lib/brand/colour"
import { brandTheme, defaultColour } from "@/lib/brand/theme"

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`)

const rgb = (hex: string) =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]

describe("brandTheme", () => {
  test("keeps every pair readable on any background with any text of a team's own", () => {
    const maybe = fc.option(anyColour)
    const own = fc.record({ page: maybe, text: maybe })
    fc.assert(
      fc.property(anyColour, own, own, (colour, light, dark) => {
        const theme = brandTheme(colour, { light, dark })
        for (const p of [theme.light, theme.dark]) {
          for (const ground of [p.page, p.surface, p.accentSoft, p.lateSoft, p.troubleSoft]) {
            expect(contrast(p.text, ground)).toBeGreaterThanOrEqual(4.5)
          }
          for (const ground of [p.page, p.surface]) {
            for (const ink of [p.muted, p.accentText, p.late, p.trouble]) {
              expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
            }
            expect(contrast(p.accent, ground)).toBeGreaterThanOrEqual(3)
          }
          expect(contrast(p.onAccent, p.accent)).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 500 },
    )
  })

  test("keeps every pair readable, whatever the brand's colour", () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const theme = brandTheme(colour)
        for (const p of [theme.light, theme.dark]) {
          for (const ground of [p.page, p.surface, p.accentSoft, p.lateSoft, p.troubleSoft]) {
            expect(contrast(p.text, ground)).toBeGreaterThanOrEqual(4.5)
          }
          for (const ground of [p.page, p.surface]) {
            expect(contrast(p.muted, ground)).toBeGreaterThanOrEqual(4.5)
            expect(contrast(p.accentText, ground)).toBeGreaterThanOrEqual(4.5)
            expect(contrast(p.accent, ground)).toBeGreaterThanOrEqual(3)
          }
          expect(contrast(p.onAccent, p.accent)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(p.accentText, p.accentSoft)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(p.late, p.lateSoft)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(p.trouble, p.troubleSoft)).toBeGreaterThanOrEqual(4.5)
        }
      }),
      { numRuns: 300 },
    )
  })

  test("leaves a colour alone where it can be read", () => {
    expect(brandTheme("#1f4b99").light).toMatchObject({ accent: "#1f4b99", accentText: "#1f4b99" })
    expect(brandTheme("#1F4B99").light.accent).toBe("#1f4b99")
  })

  test("darkens yellow for light and lightens navy for dark, keeping the hue", () => {
    const yellow = brandTheme("#ffe100").light.accent
    expect(yellow).not.toBe("#ffe100")
    const [red, , blue] = rgb(yellow)
    expect(blue).toBeLessThan(red / 3)
    const [r, g, b] = rgb(brandTheme("#0a1f5c").dark.accent)
    expect(b).toBeGreaterThan(g)
    expect(g).toBeGreaterThan(r)
  })

  test("falls back on the default colour for what is none", () => {
    for (const wrong of ["", "red", "#12", "#1234567", "url(javascript:1)", "#ggg"]) {
      expect(brandTheme(wrong)).toEqual(brandTheme(defaultColour))
    }
  })
})

describe("colour", () => {
  test("contrast agrees with WCAG's own examples", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5)
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2)
    expect(contrast("#ff0000", "#ff0000")).toBe(1)
  })

  test("parseHex reads both lengths", () => {
    expect(parseHex(" #AbC ")).toBe("#aabbcc")
    expect(parseHex("#ABCDEF")).toBe("#abcdef")
    expect(parseHex("abcdef")).toBeNull()
  })

  test("readableOn takes the smaller step", () => {
    expect(readableOn("#777777", ["#ffffff"], 4.5)).toMatch(/^#7[4-7]/)
    expect(readableOn("#808080", ["#000000"], 4.5)).toBe("#808080")
  })
})

import { describe, expect, it } from "vitest"
import { namedAddress, plainAddress, senderAddress } from "@/lib/mail/headers"
import { oneLine } from "@/lib/mail/line"

describe("oneLine", () => {
  it.each([
    ["a line break", "Hi\r\nBcc: x@example.com", "Hi Bcc: x@example.com"],
    ["other breaks and controls", "a\u2028b\u0000c\u001bd\te", "a b c d e"],
    ["a turned direction", "invoice\u202Efdp.exe", "invoice fdp.exe"],
    ["hidden characters", "a\u200Bb\uFEFFc", "a b c"],
    ["right-to-left letters and joiners stay", "می‌خواهم 👩‍👩‍👧", "می‌خواهم 👩‍👩‍👧"],
    ["half a character", "a\uD800b", "a b"],
    ["blanks around", "  Maria   Jensen ", "Maria Jensen"],
  ])("%s", (_name, text, expected) => {
    expect(oneLine(text, 100)).toBe(expected)
  })

  it("cuts to whole characters and says so", () => {
    expect(oneLine("x".repeat(10_000), 5)).toBe("xxxx…")
    expect(oneLine("😀".repeat(10), 4)).toBe("😀😀😀…")
    expect(oneLine("abcd", 4)).toBe("abcd")
  })
})

describe("namedAddress", () => {
  it.each([
    ["Nordic Outfitters", '"Nordic Outfitters" <a@example.com>'],
    ['Bob "The" \\ Shop', '"Bob \\"The\\" \\\\ Shop" <a@example.com>'],
    ["Evil <x@example.org>,", '"Evil x@example.org," <a@example.com>'],
    ["Two\r\nBcc: y@example.org", '"Two Bcc: y@example.org" <a@example.com>'],
    ["متجر", '"متجر" <a@example.com>'],
    ["<>", "a@example.com"],
  ])("%j", (name, expected) => {
    expect(namedAddress(name, "a@example.com")).toBe(expected)
  })
})

describe("senderAddress", () => {
  it("takes the address with or without a name", () => {
    expect(senderAddress("Porchlight <tracking@porchlight.test>")).toBe("tracking@porchlight.test")
    expect(senderAddress(" tracking@porchlight.test ")).toBe("tracking@porchlight.test")
  })

  it.each(["", "Porchlight", "Porchlight <tracking>", "a@b.com\nBcc: c@d.com"])(
    "refuses %j",
    (text) => {
      expect(() => senderAddress(text)).toThrow(/MAIL_FROM/)
    },
  )
})

describe("plainAddress", () => {
  it("gives an address, or nothing", () => {
    expect(plainAddress(" help@nordic.example ")).toBe("help@nordic.example")
    expect(plainAddress("help@nordic.example\r\nBcc: x@example.com")).toBe(null)
    expect(plainAddress(null)).toBe(null)
  })
})

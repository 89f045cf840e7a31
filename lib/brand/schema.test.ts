import { describe, expect, test } from "vitest"
import { brandSchema } from "@/lib/brand/schema"

const form = {
  displayName: " Nordic Outfitters ",
  colour: "#1F4B99",
  websiteUrl: "nordic.example",
  supportUrl: "",
  supportEmail: "Help@Nordic.example",
  published: "on",
}

describe("brandSchema", () => {
  test("reads a form", () => {
    expect(brandSchema.parse(form)).toEqual({
      displayName: "Nordic Outfitters",
      colour: "#1f4b99",
      websiteUrl: "https://nordic.example",
      supportUrl: null,
      supportEmail: "help@nordic.example",
      published: true,
    })
    const { published: _, ...unticked } = { ...form, supportEmail: "" }
    expect(brandSchema.parse(unticked)).toMatchObject({ published: false, supportEmail: null })
  })

  test.each([
    ["websiteUrl", "javascript:alert(1)"],
    ["supportUrl", "data:text/html,hi"],
    ["supportUrl", "https://"],
    ["supportUrl", "ftp://shop.example"],
    ["supportEmail", "nobody"],
    ["colour", "red"],
    ["displayName", "  "],
  ])("refuses %s %s, and says where", (field, value) => {
    const parsed = brandSchema.safeParse({ ...form, [field]: value })
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([[field]])
  })
})

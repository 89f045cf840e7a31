import { describe, expect, test } from "vitest"
import { chooseLanguage, matchLocale } from "@/lib/languages/choose"
import { type Language, languageCodes } from "@/lib/languages/languages"

const choose = (wishes: Parameters<typeof chooseLanguage>[0]) =>
  chooseLanguage(wishes, languageCodes)
const german = "de-CH,de;q=0.9,en;q=0.8"

describe("chooseLanguage", () => {
  test.each([
    [{ explicit: "fr", recipientLocale: "da", acceptLanguage: german }, "fr", "explicit", false],
    [{ explicit: "tlh", recipientLocale: "da", acceptLanguage: german }, "da", "recipient", false],
    [{ explicit: null, acceptLanguage: german, teamLocale: "fi" }, "de", "browser", true],
    [{ acceptLanguage: "tlh", country: "SE", teamLocale: "fi" }, "sv", "country", true],
    [{ country: "CH", teamLocale: "fi" }, "fi", "team", false],
    [{ acceptLanguage: null, teamLocale: "fi-FI" }, "fi", "team", true],
    [{ acceptLanguage: "", teamLocale: "" }, "en", "default", true],
    [{}, "en", "default", false],
  ] as const)("%j", (wishes, language, decidedBy, varies) => {
    expect(choose(wishes)).toEqual({ language, decidedBy, varies })
  })

  test.each([
    ["en;q=0.4, de;q=0.5", "de"],
    ["en;q=0, de;q=0.1", "de"],
    ["DE", "de"],
    ["nn-NO, en;q=0.5", "nb"],
    ["zh-TW", "zh"],
    ["pt-BR,pt;q=0.9", "pt"],
    ["iw", "he"],
    ["*", "en"],
    ["*, da;q=0.3", "da"],
    ["xx, yy;q=0.9, uk;q=0.2", "uk"],
    ["de;q=abc", "de"],
    [";;;,,,=;q=1;q=2", "en"],
    [`${"xx,".repeat(100_000)}de`, "en"],
  ])("Accept-Language: %s", (acceptLanguage, language) => {
    expect(choose({ acceptLanguage }).language).toBe(language)
  })

  test("offers only what is there", () => {
    const offered: Language[] = ["en", "da"]
    expect(chooseLanguage({ acceptLanguage: german, teamLocale: "da" }, offered)).toEqual({
      language: "en",
      decidedBy: "browser",
      varies: true,
    })
    expect(chooseLanguage({ explicit: "de" }, offered).decidedBy).toBe("default")
  })
})

test.each([
  ["de-CH", "de"],
  ["no_NO", "nb"],
  [" ZH-Hant-HK ", "zh"],
  ["", null],
  ["constructor", null],
  ["../de", null],
])("matchLocale(%j) is %j", (locale, language) => {
  expect(matchLocale(locale, languageCodes)).toBe(language)
})

import { expect, test } from "vitest"
import { type Language, languageCodes } from "@/lib/languages/languages"
import { momentText } from "@/lib/languages/moment"

const today = "2026-05-14"
const said = (date: string, time: string | null, language: Language = "en") =>
  momentText({ date, time }, today, language)

test.each([
  ["en", "today at 14:05", "yesterday at 14:05", "3 days ago"],
  ["de", "heute um 14:05", "gestern um 14:05", "vor 3 Tagen"],
  ["ja", "今日 14:05", "昨日 14:05", "3 日前"],
  ["da", "i dag kl. 14.05", "i går kl. 14.05", "for 3 dage siden"],
  ["hu", "ma 14:05", "tegnap 14:05", "3 nappal ezelőtt"],
] as const)("%s: %s, %s, %s", (language, ...texts) => {
  const told = ["2026-05-14", "2026-05-13", "2026-05-11"].map((date) =>
    said(date, "14:05", language),
  )
  expect(told.map((text) => text.replace(/\u00a0/g, " "))).toEqual(texts)
})

test("a day alone where the hour is not known, and nothing is in the future", () => {
  expect(said("2026-05-13", null)).toBe("yesterday")
  expect(said("2026-05-15", "00:10")).toBe("today at 00:10")
})

test.each(languageCodes)("%s says the time after the day", (language) => {
  expect(said("2026-05-14", "14:05", language)).toMatch(/^\S.*\D(14|0?2)[:.]05/)
})

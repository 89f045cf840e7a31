import { describe, expect, test } from "vitest"
import {
  agoText,
  capitalised,
  dayOf,
  daysBetween,
  daysText,
  listText,
  timeText,
} from "@/lib/languages/dates"
import { languageCodes } from "@/lib/languages/languages"

const today = "2026-05-14"

describe("dayOf", () => {
  test.each([
    ["2026-05-13", "yesterday", "Wednesday 13 May"],
    ["2026-05-14", "today", "Thursday 14 May"],
    ["2026-05-15", "tomorrow", "Friday 15 May"],
    ["2026-05-16", "other", "Saturday 16 May"],
    ["2027-01-04", "other", "Monday 4 January 2027"],
  ])("%s is %s, %s", (date, day, text) => {
    expect(dayOf(date, today, "en")).toMatchObject({ day, date: text })
  })

  test("knows the turn of the year and of the clocks", () => {
    expect(dayOf("2027-01-01", "2026-12-31", "en").day).toBe("tomorrow")
    expect(dayOf("2026-10-25", "2026-10-24", "en").day).toBe("tomorrow")
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2)
  })

  test.each([
    ["de", "Samstag, 16. Mai", "16. Mai"],
    ["fi", "lauantaina 16. toukokuuta", "16.5."],
    ["ja", "5月16日土曜日", "5月16日"],
    ["ar", "السبت، 16 مايو", "16 مايو"],
  ] as const)("%s says %s", (language, date, short) => {
    expect(dayOf("2026-05-16", today, language)).toEqual({ day: "other", date, short })
  })

  test("says every Finnish weekday as a time, with and without a year", () => {
    for (let day = 4; day < 18; day++) {
      for (const year of ["2026", "2027"]) {
        const { date } = dayOf(`${year}-05-${String(day).padStart(2, "0")}`, "2026-01-01", "fi")
        expect(date).toMatch(/^\p{L}+(tai|viikko)na \d/u)
      }
    }
  })
})

test("timeText keeps the hour of the wall clock and the language's habit", () => {
  expect(timeText("09:05", "en")).toBe("09:05")
  expect(timeText("16:05", "fi")).toBe("16.05")
  expect(timeText("16:05", "el")).toMatch(/^4:05\sμ\.μ\.$/)
  expect(timeText("00:00", "de")).toBe("00:00")
})

test("daysText", () => {
  expect(daysText("2026-05-14", "2026-05-16", today, "de")).toMatch(/^14\.\s?–\s?16\. Mai$/)
  expect(daysText("2026-05-14", "2026-05-14", today, "en")).toBe("14 May")
  expect(daysText("2026-05-14", "2026-05-14", today, "zh")).toBe("5月14日")
  expect(daysText("2026-05-30", "2026-06-02", today, "zh")).toBe("5月30日至6月2日")
  expect(daysText("2026-05-14", "2026-05-16", today, "ja")).toBe("5月14日～5月16日")
})

test.each([
  [0, "1 minute ago"],
  [1, "1 minute ago"],
  [59.9, "59 minutes ago"],
  [60, "1 hour ago"],
  [2_879, "47 hours ago"],
  [2_880, "2 days ago"],
])("%d minutes are %s", (minutes, text) => {
  expect(agoText(minutes, "en")).toBe(text)
})

test("lists and capitals follow the language", () => {
  expect(listText(["UPS", "DHL", "GLS"], "de")).toBe("UPS, DHL und GLS")
  expect(capitalised("i dag", "da")).toBe("I dag")
  expect(capitalised("istanbul", "tr")).toBe("İstanbul")
  expect(capitalised("اليوم", "ar")).toBe("اليوم")
})

test("every language can say a day, a time and how long ago it was", () => {
  for (const language of languageCodes) {
    const said = [
      dayOf("2026-05-20", today, language).date,
      timeText("16:05", language),
      agoText(5, language),
    ]
    expect([language, ...said.map((text) => text.length > 2)]).toEqual([language, true, true, true])
  }
})

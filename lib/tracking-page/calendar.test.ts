import { expect, test } from "vitest"
import { type Arrival, arrivalCalendar } from "@/lib/tracking-page/calendar"

const arrival: Arrival = {
  uidOf: "team ups 1Z",
  sequence: 7,
  day: "2026-02-28",
  lastDay: "2026-02-28",
  window: null,
  title: "Parcel from Nordic; Outfitters, Ltd",
  description: "Line\r\nBEGIN:VALARM\u0000 \\ end",
  url: "https://track.example/ups/1Z",
}
const now = new Date("2026-02-27T10:00:00Z")

/** Unfolds and splits, as a calendar program does. */
function parsed(text: string): [string, string][] {
  expect(text.endsWith("\r\n")).toBe(true)
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n")
  return lines.filter(Boolean).map((line) => {
    const at = line.indexOf(":")
    return [line.slice(0, at), line.slice(at + 1)]
  })
}

test("a day is a whole day, and no text becomes a property", () => {
  expect(parsed(arrivalCalendar(arrival, now))).toEqual([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Porchlight//Tracking//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ["BEGIN", "VEVENT"],
    ["UID", expect.stringMatching(/^[0-9a-f]{32}@porchlight$/)],
    ["SEQUENCE", "7"],
    ["DTSTAMP", "20260227T100000Z"],
    ["DTSTART;VALUE=DATE", "20260228"],
    ["DTEND;VALUE=DATE", "20260301"],
    ["SUMMARY", "Parcel from Nordic\\; Outfitters\\, Ltd"],
    ["DESCRIPTION", "Line\\nBEGIN:VALARM \\\\ end"],
    ["URL", "https://track.example/ups/1Z"],
    ["TRANSP", "TRANSPARENT"],
    ["STATUS", "TENTATIVE"],
    ["END", "VEVENT"],
    ["END", "VCALENDAR"],
  ])
})

test("a window is two instants, and the event stays the same one", () => {
  const from = new Date("2026-02-28T13:00:00Z")
  const until = new Date("2026-02-28T17:00:00Z")
  const window = new Map(parsed(arrivalCalendar({ ...arrival, window: { from, until } }, now)))
  expect(window.get("DTSTART")).toBe("20260228T130000Z")
  expect(window.get("DTEND")).toBe("20260228T170000Z")
  expect(window.get("UID")).toBe(new Map(parsed(arrivalCalendar(arrival, now))).get("UID"))
})

test("several days are whole days, to the last", () => {
  const days = new Map(parsed(arrivalCalendar({ ...arrival, lastDay: "2026-03-02" }, now)))
  expect(days.get("DTSTART;VALUE=DATE")).toBe("20260228")
  expect(days.get("DTEND;VALUE=DATE")).toBe("20260303")
})

test("lines have at most 75 octets, and no letter is cut", () => {
  const long = "荷物が届きます 🎁 ".repeat(20)
  const text = arrivalCalendar({ ...arrival, description: long }, now)
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(new Map(parsed(text)).get("DESCRIPTION")).toBe(long)
})

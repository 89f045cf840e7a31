import { expect, it } from "vitest"
import { arrivalOf } from "@/lib/shipments/arrival-words"
import { dayNamed } from "@/lib/shipments/bare-day"
import { dateIn } from "@/lib/shipments/labels"
import { expectedWords } from "@/lib/shipments/window-words"

const bare = new Date("2026-05-16T00:00:00Z")

it.each([
  "Pacific/Niue",
  "America/Los_Angeles",
  "America/New_York",
  "UTC",
  "Europe/Copenhagen",
  "Asia/Tokyo",
  "Pacific/Auckland",
  "Pacific/Kiritimati",
])("a day without an hour is the same day in %s", (timeZone) => {
  expect(dateIn(dayNamed(bare, timeZone), timeZone)).toBe("2026-05-16")
  const now = new Date("2026-05-14T16:00:00Z")
  expect(expectedWords({ eta: bare }, now, timeZone)).toMatch(/^(Sat 16 May|Tomorrow)$/)
})

it("an instant stays what it is", () => {
  const at = new Date("2026-05-16T00:30:00Z")
  expect(dayNamed(at, "America/New_York")).toEqual(at)
})

it("is not late in New York on the day itself", () => {
  const parcel = { category: "InTransit", terminal: false, promisedAt: null, deliveredAt: null }
  const arrival = (now: string) =>
    arrivalOf({ ...parcel, eta: bare }, new Date(now), "America/New_York")
  expect(arrival("2026-05-16T14:00:00Z")).toEqual({ text: "Today", late: false, past: false })
  expect(arrival("2026-05-17T14:00:00Z")).toEqual({ text: "1 day late", late: true, past: false })
})

import { expect, test } from "vitest"
import { chosenParts } from "@/components/notifications/log-filter-words"

test("says each part of the filter, and nothing of the search or the page", () => {
  expect(chosenParts({ q: "maria", after: "1.x" })).toEqual([])
  expect(
    chosenParts({
      trigger: "out_for_delivery",
      outcome: "clicked",
      reason: "no_address",
      carrier: "ups",
      from: "2026-11-20",
      until: "2026-99-99",
    }),
  ).toEqual([
    { part: "outcome", label: "Outcome", words: "Clicked" },
    { part: "reason", label: "Reason", words: "No e-mail address" },
    { part: "trigger", label: "Mail", words: "Out for delivery" },
    { part: "carrier", label: "Carrier", words: "UPS" },
    { part: "from", label: "From", words: "20 Nov 2026" },
    { part: "until", label: "Until", words: "2026-99-99" },
  ])
})

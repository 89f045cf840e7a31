import { expect, test } from "vitest"
import { isOwnForm } from "@/lib/proof/own-request"

const own = (headers: Record<string, string>) =>
  isOwnForm(new Headers({ host: "track.example", ...headers }))

test("a form counts only from our own page", () => {
  expect(own({ "sec-fetch-site": "same-origin", origin: "null" })).toBe(true)
  expect(own({ origin: "https://track.example" })).toBe(true)
  for (const headers of [
    { "sec-fetch-site": "cross-site", origin: "https://track.example" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "https://evil.example" },
    { origin: "https://track.example.evil.example" },
    { origin: "null" },
    {},
  ]) {
    expect(own(headers as Record<string, string>)).toBe(false)
  }
})

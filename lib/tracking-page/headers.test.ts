import { expect, test } from "vitest"
import { holds, pageHeaders } from "@/lib/tracking-page/headers"

test.each([
  [null, false],
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ["*", true],
  ['W/"b"', false],
])("a reader who sends %s holds it: %s", (sent, expected) => {
  expect(holds(sent, 'W/"a"')).toBe(expected)
})

test("every page is private, not indexed, and sends no referrer", () => {
  expect(pageHeaders("default-src 'none'")).toEqual({
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "private, no-cache",
    "Content-Security-Policy": "default-src 'none'",
    "X-Robots-Tag": "noindex, nofollow",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  })
})

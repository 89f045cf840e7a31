import { expect, test } from "vitest"
import { redactHeaders } from "@/lib/inbox/redact"

test("hides what proves a sender, and shows the rest", () => {
  const headers = {
    "content-type": "application/json",
    authorization: "Bearer abc",
    cookie: "a=b",
    "x-api-key": "abc",
    "x-shippo-token": "abc",
    "client-secret": "abc",
    "x-postgrid-signature": "t=1,v1=abc",
  }
  expect(redactHeaders(headers)).toEqual([
    ["content-type", "application/json"],
    ["authorization", "(hidden)"],
    ["cookie", "(hidden)"],
    ["x-api-key", "(hidden)"],
    ["x-shippo-token", "(hidden)"],
    ["client-secret", "(hidden)"],
    ["x-postgrid-signature", "t=1,v1=abc"],
  ])
})

test.each([null, undefined, "text", 7])("%s has no headers", (headers) => {
  expect(redactHeaders(headers)).toEqual([])
})

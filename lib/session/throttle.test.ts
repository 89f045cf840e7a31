import { expect, test } from "vitest"
import { SignInThrottle } from "@/lib/session/throttle"

const start = new Date("2026-11-21T12:00:00Z")
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const ann = { email: "ann@shop.test", address: "192.0.2.1" }

function failing(throttle: SignInThrottle, times: number, attempt = ann) {
  for (let i = 0; i < times; i++) throttle.begin(attempt, start)
}

test("the sixth try of a pair waits until fifteen minutes after the first", () => {
  const throttle = new SignInThrottle()
  failing(throttle, 4)
  expect(throttle.waitMs(ann, start)).toBe(0)
  failing(throttle, 1)
  expect(throttle.waitMs(ann, later(5))).toBe(10 * 60_000)
  expect(throttle.waitMs(ann, later(15))).toBe(0)
})

test("one person's failures do not lock the same person out elsewhere, or others here", () => {
  const throttle = new SignInThrottle()
  failing(throttle, 5)
  expect(throttle.waitMs({ ...ann, address: "192.0.2.2" }, start)).toBe(0)
  expect(throttle.waitMs({ ...ann, email: "bo@shop.test" }, start)).toBe(0)
})

test("guessing from many addresses, or at many people, is slowed too", () => {
  const throttle = new SignInThrottle()
  for (let i = 0; i < 50; i++) failing(throttle, 1, { ...ann, address: `198.51.100.${i}` })
  expect(throttle.waitMs({ ...ann, address: "203.0.113.9" }, start)).toBe(15 * 60_000)
  for (let i = 0; i < 50; i++)
    failing(throttle, 1, { email: `p${i}@x.test`, address: "203.0.113.1" })
  expect(throttle.waitMs({ email: "new@x.test", address: "203.0.113.1" }, start)).toBe(15 * 60_000)
})

test("success clears the pair and is not counted as a failure", () => {
  const throttle = new SignInThrottle()
  failing(throttle, 4)
  throttle.begin(ann, start)
  throttle.succeeded(ann, start)
  expect(throttle.waitMs(ann, start)).toBe(0)
  failing(throttle, 4)
  expect(throttle.waitMs(ann, start)).toBe(0)
})

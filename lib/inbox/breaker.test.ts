import { expect, test } from "vitest"
import { AppError } from "@/lib/errors"
import { faultOf, restUntil } from "@/lib/inbox/breaker"
import { HttpAnswer } from "@/lib/sources/http"

const now = new Date("2026-03-10T12:00:00Z")
const failed = (status: number) =>
  new AppError("upstream", "no", { cause: new HttpAnswer(status, null) })
const limited = (retryAfter: string | null) =>
  new AppError("rate_limited", "slow down", { cause: new HttpAnswer(429, retryAfter) })

test.each([
  [failed(404), "shipment"],
  [failed(400), "shipment"],
  [failed(401), "connection"],
  [failed(503), "connection"],
  [new AppError("upstream", "did not answer"), "connection"],
  [new Error("socket hang up"), "connection"],
])("%o is the trouble of the %s", (error, blames) => {
  expect(faultOf(error, now)).toEqual({ blames })
})

test.each([
  [limited("90"), "2026-03-10T12:01:30.000Z"],
  [limited("Tue, 10 Mar 2026 13:00:00 GMT"), "2026-03-10T13:00:00.000Z"],
  [limited("Tue, 10 Mar 2026 11:00:00 GMT"), "2026-03-10T12:00:01.000Z"],
  [limited("9999999"), "2026-03-11T12:00:00.000Z"],
  [limited("soon"), "2026-03-10T12:01:00.000Z"],
  [limited(null), "2026-03-10T12:01:00.000Z"],
  [new AppError("rate_limited", "said in a body"), "2026-03-10T12:01:00.000Z"],
])("%o pauses until %s", (error, until) => {
  expect(faultOf(error, now)).toEqual({ blames: "pace", until: new Date(until) })
})

test("five failures open it for a minute, each failed trial for twice as long, an hour at most", () => {
  const minutes = [4, 5, 6, 7, 10, 11, 40].map((failures) => {
    const until = restUntil(failures, now)
    return until ? (until.getTime() - now.getTime()) / 60_000 : null
  })
  expect(minutes).toEqual([null, 1, 2, 4, 32, 60, 60])
})

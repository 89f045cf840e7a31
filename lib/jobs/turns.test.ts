import { expect, test } from "vitest"
import { inTurn } from "@/lib/jobs/turns"

test("as many run as may, each in turn, and a failure gives its turn on", async () => {
  let running = 0
  let most = 0
  const begun: number[] = []
  const work = (n: number) => async () => {
    begun.push(n)
    running += 1
    most = Math.max(most, running)
    await new Promise((done) => setTimeout(done, 1))
    running -= 1
    if (n % 3 === 0) throw new Error(`${n} failed`)
    return n
  }
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
  const ended = await Promise.allSettled(numbers.map((n) => inTurn("test", 2, work(n))))
  expect(most).toBe(2)
  expect(begun).toEqual(numbers)
  expect(ended.map(({ status }) => status === "fulfilled")).toEqual(numbers.map((n) => n % 3 !== 0))
  expect(await inTurn("test", 2, work(10))).toBe(10)
})

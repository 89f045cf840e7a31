import { expect, test } from "vitest"
import { watchStrayErrors } from "@/lib/jobs/executor/stray-errors"

test("takes the queue's stray errors calmly, and no others", () => {
  const before = process.listeners("unhandledRejection")
  process.removeAllListeners("unhandledRejection")
  const lines: string[] = []
  const stop = watchStrayErrors((line) => lines.push(line))
  try {
    const [listener] = process.listeners("unhandledRejection")
    const reject = (reason: unknown) => listener?.(reason, Promise.resolve())
    reject(
      new Error("Error occurred whilst returning jobs from local queue to database queue: gone"),
    )
    expect(lines).toEqual([
      "jobs: the queue let go of an error: Error occurred whilst returning jobs from local queue to database queue: gone",
    ])
    expect(() => reject(new TypeError("a mistake of ours"))).toThrow("a mistake of ours")
    expect(() => reject("no error at all")).toThrow("no error at all")
    stop()
    expect(process.listenerCount("unhandledRejection")).toBe(0)
  } finally {
    stop()
    for (const listener of before) process.on("unhandledRejection", listener)
  }
})

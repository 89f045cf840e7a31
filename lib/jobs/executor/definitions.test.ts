import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { readDefinition } from "@/lib/jobs/executor/definitions"

const config = (over: Record<string, unknown>) => ({
  id: "shop-notify",
  name: "notify",
  triggers: [{ event: "shipment/changed" }],
  steps: { step: { id: "step", name: "step", runtime: {}, retries: { attempts: 5 } } },
  ...over,
})

describe("readDefinition", () => {
  it("reads what the executor needs to know", () => {
    const triggers = [{ event: "shipment/changed" }, { cron: "*/10 * * * *" }]
    expect(readDefinition(config({ triggers }))).toEqual({
      id: "shop-notify",
      events: ["shipment/changed"],
      crons: ["*/10 * * * *"],
      failuresOf: null,
      maxAttempts: 6,
    })
  })

  it("tells a failure handler by the SDK's own condition", () => {
    const triggers = [
      { event: "inngest/function.failed", expression: "event.data.function_id == 'shop-notify'" },
    ]
    const steps = { step: { id: "step", name: "step", runtime: {} } }
    expect(readDefinition(config({ id: "shop-notify-failure", triggers, steps }))).toEqual({
      id: "shop-notify-failure",
      events: [],
      crons: [],
      failuresOf: "shop-notify",
      maxAttempts: 4,
    })
  })

  it.each([
    ["concurrency", { concurrency: 3 }],
    ["cancel", { cancel: [{ event: "shipment/gone" }] }],
    ["batchEvents", { batchEvents: { maxSize: 5, timeout: "1s" } }],
    ["debounce", { debounce: { period: "1m" } }],
    ["priority", { priority: { run: "1" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["event.data.n > 1", { triggers: [{ event: "a", expression: "event.data.n > 1" }] }],
    ["sometimes", { triggers: [{ cron: "sometimes" }] }],
  ])("refuses what it does not implement: %s", (name, over) => {
    const read = () => readDefinition(config(over))
    expect(read).toThrow(AppError)
    expect(read).toThrow(name)
  })
})

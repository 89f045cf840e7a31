import { describe, expect, it } from "vitest"
import { type RawAnswer, readAnswer } from "@/lib/jobs/executor/answer"

const now = new Date("2026-03-01T12:00:00Z")

function answer(status: number, body: unknown, headers: Partial<RawAnswer> = {}): RawAnswer {
  return { status, retryAfter: null, noRetry: false, body: JSON.stringify(body), ...headers }
}

describe("readAnswer", () => {
  it("takes the result of a function without steps", () => {
    expect(readAnswer(answer(200, { sent: 1 }), now)).toEqual({
      kind: "completed",
      done: [],
      output: { sent: 1 },
    })
  })

  it("takes the steps that were finished on the way to the result", () => {
    const operations = [
      { id: "a", op: "StepRun", data: 1 },
      { id: "b", op: "StepFailed", error: { name: "Error", message: "no" } },
      { id: "complete", op: "RunComplete", data: "done" },
    ]
    expect(readAnswer(answer(206, operations), now)).toEqual({
      kind: "completed",
      done: [
        { id: "a", result: { type: "data", data: 1 } },
        { id: "b", result: { type: "error", error: { name: "Error", message: "no" } } },
      ],
      output: "done",
    })
  })

  it("takes parallel steps and sleeps that begin", () => {
    const operations = [
      { id: "a", op: "StepPlanned", name: "a" },
      { id: "b", op: "Sleep", name: "1h30m5s" },
      { id: "c", op: "Sleep", name: "2026-03-02T00:00:00.000Z" },
      { id: "d", op: "Sleep", name: "" },
    ]
    expect(readAnswer(answer(206, operations), now)).toEqual({
      kind: "continue",
      done: [],
      planned: ["a"],
      sleeps: [
        { id: "b", until: new Date("2026-03-01T13:30:05Z") },
        { id: "c", until: new Date("2026-03-02T00:00:00Z") },
        { id: "d", until: now },
      ],
    })
  })

  it("retries a failed step after the time that it asks for", () => {
    const operations = [{ id: "a", op: "StepError", error: { name: "Error", message: "busy" } }]
    const error = { name: "Error", message: "busy" }
    const soon = answer(206, operations, { retryAfter: "30" })
    expect(readAnswer(soon, now)).toEqual({ kind: "retry", done: [], error, afterMs: 30_000 })
    const then = answer(206, operations, { retryAfter: "2026-03-01T12:01:00.000Z" })
    expect(readAnswer(then, now)).toEqual({ kind: "retry", done: [], error, afterMs: 60_000 })
    expect(readAnswer(answer(206, operations), now)).toMatchObject({ afterMs: null })
  })

  it("tells an error that may pass from one that may not", () => {
    const error = { name: "Error", message: "no" }
    expect(readAnswer(answer(500, error), now)).toEqual({
      kind: "retry",
      done: [],
      error,
      afterMs: null,
    })
    expect(readAnswer(answer(400, error, { noRetry: true }), now)).toEqual({
      kind: "failed",
      done: [],
      error,
    })
  })

  it("fails what it does not understand, with what it saw", () => {
    const invoke = [{ id: "a", op: "InvokeFunction", displayName: "ask" }]
    expect(readAnswer(answer(206, invoke), now)).toMatchObject({
      kind: "failed",
      error: {
        message:
          'The step "ask" is a InvokeFunction, which the embedded job executor does not implement.',
      },
    })
    const page = { status: 502, retryAfter: null, noRetry: false, body: "<h1>Bad gateway</h1>" }
    expect(readAnswer(page, now)).toMatchObject({
      kind: "retry",
      error: { message: "<h1>Bad gateway</h1>" },
    })
  })
})

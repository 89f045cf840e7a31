import { describe, expect, test } from "vitest"
import { AppError } from "@/lib/errors"
import { whyUnreadable } from "@/lib/inbox/unreadable"
import { fetchTracking, test as testAccess } from "@/lib/sources/sandbox/client"
import { type SandboxFault, sandboxFaults } from "@/lib/sources/sandbox/faults"
import { misbehave } from "@/lib/sources/sandbox/misbehave"
import { sandboxSource } from "@/lib/sources/sandbox/source"

const subject = { carrier: "sandbox", trackingNumber: "SBX1", externalId: null }

describe.each(sandboxFaults)("told to %s", (fault) => {
  test("its client says what is wrong", async () => {
    expect(await outcomeOf(fault, (access) => fetchTracking(access, subject))).toEqual(said[fault])
  }, 10_000)
})

test("the test of the connection does not take a wrong answer for a good one", async () => {
  expect(await outcomeOf("wrong-json", testAccess)).toEqual([
    "upstream",
    "The sandbox carrier answered, but not with what tracking needs.",
  ])
})

test("JSON of another shape reaches the inbox, which says that it can't be read", async () => {
  const { body } = await fetchTracking(accessTo("wrong-json"), subject)
  expect(whyUnreadable(sandboxSource, body, "SBX1")).toMatch(
    /^Sandbox carrier answered, but not with tracking data that we can read \(.+\)\. The answer is kept/,
  )
  const sound = new TextEncoder().encode('{"error":"unknown_number","number":"SBX1"}')
  expect(whyUnreadable(sandboxSource, sound, "SBX1")).toBeNull()
})

const later = "It is tried again later."
const notJson = `The sandbox carrier answered with something that is not complete JSON: an outage, or a proxy in between. ${later}`

const said: Record<SandboxFault, unknown> = {
  hang: ["upstream", `The sandbox carrier did not answer within 3 seconds. ${later}`],
  "429": [
    "rate_limited",
    "The sandbox carrier asks us to slow down (retry after 120 seconds). The next check comes later by itself.",
  ],
  "500": ["upstream", `The sandbox carrier has trouble of its own (500). ${later}`],
  "half-body": ["upstream", expect.stringMatching(/^The sandbox carrier broke off its answer: .+/)],
  html: ["upstream", notJson],
  "wrong-json": '{"status":"ok","items":[]}',
}

/** A line without a network in between: the answer's body and the client's patience are real. */
function accessTo(fault: SandboxFault) {
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const signal = init?.signal ?? new AbortController().signal
    const response = await misbehave(fault, signal)
    signal.throwIfAborted()
    return response
  }
  return { credentials: { apiKey: "key" }, baseUrl: "http://sandbox.test", fetch }
}

async function outcomeOf(
  fault: SandboxFault,
  ask: (access: ReturnType<typeof accessTo>) => Promise<unknown>,
): Promise<unknown> {
  try {
    const answer = await ask(accessTo(fault))
    const { body } = answer as { body: Uint8Array }
    return new TextDecoder().decode(body)
  } catch (error) {
    return error instanceof AppError ? [error.code, error.message] : error
  }
}

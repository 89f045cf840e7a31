import { z } from "zod"

// The part of the Inngest SDK's protocol that the embedded executor speaks (SDK 4). What is not
// here is refused, so that a function never runs under a promise that nobody keeps.

const trigger = z.union([
  z.strictObject({ event: z.string(), expression: z.string().optional() }),
  z.strictObject({ cron: z.string() }),
])

/** A function's settings as the SDK registers them. Strict: an unknown option is an error. */
export const functionConfig = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(trigger),
  steps: z.strictObject({
    step: z.object({ retries: z.strictObject({ attempts: z.number().int() }).optional() }),
  }),
})

export const registration = z.object({ functions: z.array(z.looseObject({ id: z.string() })) })

/** An event as functions receive it. `ts` is in milliseconds. */
const jobEvent = z.object({
  id: z.string(),
  name: z.string(),
  data: z.record(z.string(), z.unknown()),
  ts: z.number(),
})
export type JobEvent = z.infer<typeof jobEvent>

/** An event on its way in; the sender may leave its id to us. */
export const sentEvents = z.array(
  jobEvent.extend({ id: z.string().optional(), data: jobEvent.shape.data.default({}) }),
)

/** What a function did or wants done, by the hashed id of the step. */
export const operation = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
})
export type Operation = z.infer<typeof operation>

/** The result of a finished step, in the form in which the SDK takes it back. */
export type StepResult = { type: "data"; data: unknown } | { type: "error"; error: RunError }

/** An error as the SDK writes it. */
export const runError = z.looseObject({ name: z.string(), message: z.string() })
export type RunError = z.infer<typeof runError>

/** The SDK's name for "run the function until it has something to report". */
export const discovery = "step"

/** The event that starts a function's `onFailure` handler. */
export const failedEvent = "inngest/function.failed"

import { Resend } from "resend"
import { AppError } from "@/lib/errors"
import type { Pace } from "@/lib/mail/pace"
import { RateLimited } from "@/lib/mail/rate-limited"
import { resendFailure } from "@/lib/mail/resend-failure"
import type { BatchResult, MailTransport, OutgoingMail } from "@/lib/mail/transport"

/** Longer than Resend takes on a slow day, shorter than a job may last. */
const timeoutMs = 20_000

/** A short wait is waited here; a longer one is the job's. */
const shortWaitMs = 3_000
const triesWhenLimited = 4

export interface ResendSettings {
  apiKey: string
  /** In place of the API's own address. */
  baseUrl?: string | undefined
  /** Waits for a turn before each request; without it none is waited for. */
  pace?: Pace
}

/**
 * Sends through Resend's API, which keeps an idempotency key for 24 hours. Each mail carries its key as the
 * tag `decision`, which comes back with what is told of it later (lib/notifications/provider-events).
 */
export function resendTransport(settings: ResendSettings): MailTransport {
  const resend = resendClient(settings)
  const pace = settings.pace ?? (async () => {})
  return {
    name: "resend",
    deduplicates: true,
    send: (mail) =>
      inPace(pace, async () => {
        const { data, error, headers } = await resend.emails.send(payloadOf(mail), {
          idempotencyKey: mail.idempotencyKey,
          signal: AbortSignal.timeout(timeoutMs),
        })
        if (error) throw resendFailure(error, headers)
        return { providerId: data.id }
      }),
    sendTogether: (mails, key) =>
      inPace(pace, async () => {
        const { data, error, headers } = await resend.batch.send(mails.map(payloadOf), {
          idempotencyKey: key,
          // One address that is none must not keep the others back.
          batchValidation: "permissive",
          signal: AbortSignal.timeout(timeoutMs),
        })
        if (error) throw resendFailure(error, headers, { batch: true })
        return resultsOf(mails.length, data.data, data.errors)
      }),
  }
}

/** The SDK's client, at the address of the settings. */
export function resendClient({ apiKey, baseUrl }: ResendSettings): Resend {
  return new Resend(apiKey, baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, "") } : {})
}

function payloadOf({ idempotencyKey, replyTo, ...mail }: OutgoingMail) {
  const tags = [{ name: "decision", value: idempotencyKey }]
  return { ...mail, tags, ...(replyTo ? { replyTo } : {}) }
}

/** The ids are those of the mails that were taken, in their order; errors name the others by index. */
function resultsOf(
  count: number,
  ids: readonly { id: string }[],
  errors: readonly { index: number; message: string }[] = [],
): BatchResult[] {
  const refusals = new Map(errors.map(({ index, message }) => [index, message]))
  if (ids.length + refusals.size !== count) {
    throw new AppError("upstream", `Resend answered ${ids.length} ids for ${count} mails.`)
  }
  const taken = ids.values()
  return Array.from({ length: count }, (_, index) => {
    const refusal = refusals.get(index)
    if (refusal !== undefined) return { refused: new AppError("invalid", `Resend: ${refusal}`) }
    return { providerId: taken.next().value?.id ?? "" }
  })
}

/** Waits for its turn, and tries again where the provider asks for a short wait only. */
async function inPace<T>(pace: Pace, ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    await pace()
    try {
      return await ask()
    } catch (error) {
      const waitMs = error instanceof RateLimited ? error.retryAfterMs : null
      if (waitMs === null || waitMs > shortWaitMs || tries === triesWhenLimited) throw error
      await new Promise((done) => setTimeout(done, waitMs))
    }
  }
}

import { z } from "zod"
import { oneLine } from "@/lib/mail/line"
import type { MailEventKind, ProviderEvent } from "@/lib/notifications/provider-events/schema"

/** Resend's events of mails (https://resend.com/docs/webhooks/event-types); others are no matter of ours. */
const kinds: Readonly<Record<string, MailEventKind | undefined>> = {
  "email.sent": "sent",
  "email.delivered": "delivered",
  "email.delivery_delayed": "delayed",
  "email.bounced": "bounced",
  "email.complained": "complained",
  "email.opened": "opened",
  "email.clicked": "clicked",
  "email.failed": "failed",
  "email.suppressed": "suppressed",
}

const text = z.string().max(2_000).optional().catch(undefined)
const eventSchema = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    // An object in what Resend sends today, a list of pairs as it takes them.
    tags: z
      .union([
        z.record(z.string(), z.string()),
        z.array(z.object({ name: z.string(), value: z.string() })),
      ])
      .optional()
      .catch(undefined),
    bounce: z.object({ message: text, type: text, subType: text }).optional().catch(undefined),
    failed: z.object({ reason: text }).optional().catch(undefined),
    suppressed: z.object({ message: text, type: text }).optional().catch(undefined),
  }),
})

/**
 * Understands a body of Resend's. `ignored` for an event that is not about a mail's way, `malformed` for
 * what can't be read. Pure.
 */
export function readProviderEvent(
  body: Uint8Array,
): { event: ProviderEvent } | { ignored: string } | { malformed: string } {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body))
  } catch {
    return { malformed: "The body is not JSON." }
  }
  const type = z.object({ type: z.string() }).safeParse(json)
  if (!type.success) return { malformed: "The event has no type." }
  const kind = kinds[type.data.type]
  if (!kind) return { ignored: oneLine(type.data.type, 60) }
  const parsed = eventSchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { malformed: `${issue?.path.join(".")}: ${issue?.message}` }
  }
  const { data, created_at: occurredAt } = parsed.data
  const why = data.bounce ?? data.suppressed
  const reason = why?.message ?? data.failed?.reason ?? null
  return {
    event: {
      kind,
      decisionId: decisionOf(data.tags),
      providerId: data.email_id,
      reason: reason === null ? null : oneLine(reason, 500),
      // A full mailbox or a server that is away says nothing about tomorrow; what Resend keeps on its own
      // list bounced for good, or was complained of.
      forGood:
        kind === "complained" ||
        kind === "suppressed" ||
        (kind === "bounced" && data.bounce?.type?.toLowerCase() === "permanent"),
      occurredAt,
    },
  }
}

type Tags = Record<string, string> | { name: string; value: string }[] | undefined

function decisionOf(tags: Tags): string | null {
  const value = Array.isArray(tags)
    ? tags.find(({ name }) => name === "decision")?.value
    : tags?.decision
  return z.uuid().safeParse(value).data ?? null
}

import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

/** A payload read: one update per shipment that it speaks of. Problems that belong to no shipment stand beside. */
export interface Normalised {
  updates: TrackingUpdate[]
  problems: Problem[]
  /** Set when the payload is sound but tells of no shipment (a ping, an event we do not follow). */
  ignored: string | null
  /** With `ignored`: the source has no record of a number, and the payload does not say of which. */
  notFound?: boolean
}

export interface WebhookRequest {
  /** The exact bytes that came. */
  body: Uint8Array
  /** Lower-case names. */
  headers: Record<string, string>
  /** The moment of receipt. */
  now: Date
}

/** genuine: proven, or the source proves nothing and the URL's token stands alone. `body` is what to store and normalise when the wire form wraps it (PostGrid's JWT). */
export type Verification = { genuine: true } | { genuine: false; reason: string }

/** What a client needs to reach a source's API. */
export interface SourceAccess {
  credentials: Record<string, string>
  /** Without a trailing slash; replaces the API's own address. */
  baseUrl: string | null
  fetch: typeof globalThis.fetch
}

/** Which shipment to ask for. */
export interface PollSubject {
  carrier: string
  trackingNumber: string
  externalId: string | null
}

/** The raw answer of one call, to be stored before it is understood. */
export interface PollAnswer {
  contentType: string | null
  body: Uint8Array
}

/** A field of a source's credentials form. */
interface CredentialField {
  key: string
  label: string
  help: string
  required: boolean
}

/** Everything that Porchlight knows of one source. Only the registry lists them. */
export interface Source {
  /** The key: lower case, such as shippo. */
  key: string
  name: string
  /** The carriers' slugs that it can tell of; left out when it is an aggregator of many. */
  carriers?: readonly string[]
  credentials: readonly CredentialField[]
  /**
   * Reads a parsed payload of this source, pushed or polled. Pure. Throws AppError `invalid` with the
   * reason when it is not that source's payload; what is wrong inside a good payload costs that part
   * only and is reported in `problems`. `asked` is the number that a poll asked for: some answers (UPS,
   * PostNord) say that there is no record of it without repeating it.
   */
  normalise(payload: unknown, asked?: string | null): Normalised
  /** From the stored bytes to the parsed payload (JSON; PostGrid: JWT or JSON). Throws AppError `invalid`. */
  parse(body: Uint8Array): unknown
  /** Null when the API has no webhooks. */
  verifyWebhook:
    | ((
        request: WebhookRequest,
        credentials: Record<string, string>,
      ) => Verification | Promise<Verification>)
    | null
  /** Null when the API cannot be asked. `limitPerMinute` is the API's published limit for one key. */
  poll: {
    limitPerMinute: number
    /** Stricter published limits, where there are. */
    limitPerHour?: number
    limitPerDay?: number
    /** Throws AppError `upstream` (with the reason a merchant can act on) or `rate_limited`. */
    fetchTracking(access: SourceAccess, subject: PollSubject): Promise<PollAnswer>
    /** Tells the API to follow a number; null when asking is enough. */
    register: ((access: SourceAccess, subject: PollSubject) => Promise<PollAnswer>) | null
    /** Asks for up to `size` numbers in one call; the answer is one payload with all of them. */
    batch?: {
      size: number
      fetchTracking(access: SourceAccess, subjects: readonly PollSubject[]): Promise<PollAnswer>
    }
    /** A cheap call that shows whether the credentials work; throws as fetchTracking does. */
    test?: (access: SourceAccess) => Promise<void>
  } | null
}

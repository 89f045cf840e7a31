import { AppError } from "@/lib/errors"
import { carrierByKey, readParcel } from "@/lib/sources/17track/parcel"
import { track17RejectedSchema } from "@/lib/sources/17track/schema"
import type { Normalised } from "@/lib/sources/contract"
import { noRecord } from "@/lib/sources/no-record"
import { readList } from "@/lib/sources/read-list"
import { isRecord, readText } from "@/lib/sources/text"

/**
 * Reads a 17TRACK payload of v2.2 or v2.4: the body of a webhook, the answer of gettrackinfo (up to 40
 * parcels) or of register, or a bare parcel. Pure. Throws AppError `invalid` when it is none of these,
 * or an error of the whole call. Numbers that 17TRACK rejects are problems of the batch.
 */
export function normalise(payload: unknown): Normalised {
  if (!isRecord(payload)) throw not17track("a payload is a JSON object")
  const { event, data, code } = payload
  if (typeof event === "string") return readWebhook(event, data)
  if (isRecord(data) && ("accepted" in data || "rejected" in data)) return readAnswer(data)
  if (isParcel(payload)) return { updates: [readParcel(payload)], problems: [], ignored: null }
  if (typeof code === "number" && code !== 0) throw new AppError("invalid", failureOf(payload))
  throw not17track("it has neither event and data, nor accepted and rejected numbers")
}

/** What the whole answer of a call says went wrong; its HTTP status is 200 all the same. */
export function failureOf(payload: Record<string, unknown>): string {
  const errors = isRecord(payload.data) ? payload.data.errors : null
  const [first] = Array.isArray(errors) ? errors : []
  const message = isRecord(first) ? readText(first.message, 300) : null
  const code = isRecord(first) ? readText(first.code, 20) : readText(payload.code, 20)
  return `17TRACK answered with the error ${code ?? "unknown"}${message ? `: ${message}` : "."}`
}

function readWebhook(event: string, data: unknown): Normalised {
  if (!/^TRACKING_[A-Z_]{1,40}$/.test(event)) throw not17track("its event is none of 17TRACK's")
  if (!isRecord(data) || !readText(data.number, 100)) throw not17track(`${event} has no number`)
  if (event === "TRACKING_STOPPED") {
    return ignored("17TRACK stopped to follow the number; it can be told to track it again.")
  }
  if (!isParcel(data)) throw not17track(`${event} has no track_info`)
  return { updates: [readParcel(data)], problems: [], ignored: null }
}

function readAnswer(data: Record<string, unknown>): Normalised {
  const accepted = listOf(data.accepted)
  const rejected = listOf(data.rejected).map(readRejected)
  const { updates, problems } = readList(accepted, "data.accepted", (entry) => {
    if (!isRecord(entry)) throw not17track("a parcel is a JSON object")
    return isParcel(entry) ? readParcel(entry) : null
  })
  const missing = rejected.flatMap((one) => one.updates)
  const refused = rejected.flatMap(({ ignored: reason, updates: found }, index) =>
    found.length === 0 ? [{ path: `data.rejected[${index}]`, reason: reason ?? "rejected" }] : [],
  )
  const all = [...updates, ...missing]
  if (all.length > 0) return { updates: all, problems: [...problems, ...refused], ignored: null }
  const [only] = rejected
  if (problems.length === 0 && only) return only
  if (problems.length > 0) throw not17track(problems[0]?.reason ?? "no parcel can be read")
  return ignored("17TRACK follows the number from now on, and has nothing to tell yet.")
}

/** -18019909: the number is followed, and its carrier has not said anything of it. */
const nothingYet = -18019909

function readRejected(raw: unknown): Normalised {
  const { number, carrier, error } = track17RejectedSchema.catch(unreadable).parse(raw)
  const reason = `17TRACK rejected ${number ?? "a number"}: ${error.message ?? error.code}`
  if (error.code !== nothingYet) return ignored(reason)
  const slug = carrierByKey(carrier)
  return slug ? noRecord("17track", slug, number, reason) : { ...ignored(reason), notFound: true }
}

const unreadable = {
  number: null,
  carrier: null,
  error: { code: Number.NaN, message: "an entry that can't be read" },
}

/** AfterShip's and EasyPost's objects have no `number`. */
function isParcel(data: Record<string, unknown>): boolean {
  return "number" in data && ("track_info" in data || "latest_status" in data)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function ignored(reason: string): Normalised {
  return { updates: [], problems: [], ignored: reason }
}

function not17track(reason: string): AppError {
  return new AppError("invalid", `This is not a 17TRACK payload: ${reason}.`)
}

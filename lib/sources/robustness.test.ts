import { readFileSync } from "node:fs"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { track17 } from "@/lib/sources/17track/source"
import { aftership } from "@/lib/sources/aftership/source"
import { bring } from "@/lib/sources/bring/source"
import type { Source } from "@/lib/sources/contract"
import { dhl } from "@/lib/sources/dhl/source"
import { easypost } from "@/lib/sources/easypost/source"
import { fedex } from "@/lib/sources/fedex/source"
import { gls } from "@/lib/sources/gls/source"
import { postgrid } from "@/lib/sources/postgrid/source"
import { postnord } from "@/lib/sources/postnord/source"
import { shippo } from "@/lib/sources/shippo/source"
import { ups } from "@/lib/sources/ups/source"
import { usps } from "@/lib/sources/usps/source"
import { dedupeKey } from "@/lib/tracking/dedupe"
import { isDetailKey } from "@/lib/tracking/details"
import { foldEvents } from "@/lib/tracking/fold"

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const read = (path: string): Json =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"))
const shippoTrack = read("./shippo/fixtures/documented-track.json")
const letter = read("./postgrid/fixtures/certified-letter.json")

const cases: [Source, Json][] = [
  [shippo, shippoTrack],
  [shippo, { event: "track_updated", test: false, data: shippoTrack }],
  [postgrid, letter],
  [easypost, read("./easypost/fixtures/adult-signature.json")],
  [aftership, read("./aftership/fixtures/notice-left.json")],
  [dhl, read("./dhl/fixtures/parcel-de.json")],
  [usps, read("./usps/fixtures/parcel-locker.json")],
  [track17, read("./17track/fixtures/two-posts.json")],
  [fedex, read("./fedex/fixtures/redirected-parcel.json")],
  [postnord, read("./postnord/fixtures/collected-parcel.json")],
  [gls, read("./gls/fixtures/parcelshop-batch.json")],
  [bring, read("./bring/fixtures/collected-parcel.json")],
  [ups, read("./ups/fixtures/delivered-package.json")],
]

const hostile = fc.constantFrom<Json>(
  null,
  true,
  0,
  -1.5e300,
  "",
  " ",
  "\u0000",
  "a\u0000b\u0007c",
  "\ud800 half \udfff",
  "😀".repeat(3_000),
  "9".repeat(100_000),
  "constructor",
  "__proto__",
  "2026-02-31T25:61:00Z",
  "+275760-09-13T00:00:00.000Z",
  "9999-99-99",
  [],
  [[[]]],
  {},
  { status: { status: {} } },
)

/** One place of a value (how far down each choice goes), and what happens there. */
const mutation = fc.record({
  path: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  change: fc.oneof(
    fc.constant({ kind: "delete" as const }),
    fc.record({ kind: fc.constant("replace" as const), value: hostile }),
    fc.record({ kind: fc.constant("truncate" as const), length: fc.nat(12) }),
    fc.constant({ kind: "repeat" as const }),
  ),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never

function mutate(value: Json, { path, change }: Mutation, depth = 0): Json | undefined {
  const entries = value !== null && typeof value === "object" ? Object.entries(value) : []
  const step = path[depth]
  if (entries.length === 0 || step === undefined) return apply(value, change)
  const chosen = step % entries.length
  const changed = entries.flatMap(([key, child], index): [string, Json][] => {
    const next = index === chosen ? mutate(child, { path, change }, depth + 1) : child
    return next === undefined ? [] : [[key, next]]
  })
  return Array.isArray(value) ? changed.map(([, child]) => child) : Object.fromEntries(changed)
}

function apply(value: Json, change: Mutation["change"]): Json | undefined {
  if (change.kind === "delete") return undefined
  if (change.kind === "replace") return change.value
  if (change.kind === "repeat") return [value, value, value]
  if (typeof value === "string") return value.slice(0, change.length)
  return Array.isArray(value) ? value.slice(0, change.length) : value
}

/** Every string and date that would reach the database can be stored there. */
function expectStorable(value: unknown, path: string): void {
  if (value instanceof Date) {
    expect(Number.isNaN(value.getTime()), path).toBe(false)
  } else if (typeof value === "string") {
    expect(value.length, path).toBeLessThanOrEqual(1000)
    expect(/[\p{Cc}\p{Cs}]/u.test(value), path).toBe(false)
  } else if (value !== null && typeof value === "object") {
    for (const [key, child] of Object.entries(value)) expectStorable(child, `${path}.${key}`)
  }
}

function check(source: Source, payload: unknown): void {
  let normalised: ReturnType<Source["normalise"]>
  try {
    normalised = source.normalise(payload)
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") {
      expectStorable(error.message, "message")
      return
    }
    throw error
  }
  expectStorable(normalised, "normalised")
  for (const update of normalised.updates) {
    expect(update.trackingNumber).toMatch(/^[^\s\p{Pd}]{1,64}$/u)
    expect(update.carrier).toMatch(/^[a-z0-9_]{1,64}$/)
    for (const event of update.events) expect(isDetailKey(event.detail)).toBe(true)
    foldEvents(
      update.events.map((event, sequence) => ({
        ...event,
        source: source.key,
        sequence,
        dedupeKey: dedupeKey(source.key, event),
      })),
    )
  }
}

describe.each(cases)("%o", (source, payload) => {
  it("survives a thousand mutations of a real payload", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const mutated = mutations.reduce<Json>((value, one) => mutate(value, one) ?? null, payload)
        check(source, mutated)
      }),
      { numRuns: 1_000 },
    )
  })

  it("survives any JSON and any bytes", { timeout: 60_000 }, () => {
    const parsed = (body: Uint8Array) => {
      try {
        return source.parse(body)
      } catch (error) {
        if (!(error instanceof AppError && error.code === "invalid")) throw error
        expectStorable(error.message, "message")
        return null
      }
    }
    const text = JSON.stringify(payload)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => check(source, value)),
      { numRuns: 300 },
    )
    fc.assert(fc.property(fc.uint8Array(), (body) => check(source, parsed(body))))
    fc.assert(
      fc.property(fc.nat(text.length), (length) =>
        check(source, parsed(Buffer.from(`${text.slice(0, length)}\u0000`))),
      ),
    )
  })
})

import { AppError } from "@/lib/errors"
import { isCallback, readCallback } from "@/lib/sources/bring/callback"
import { type PlacedPackage, readPackages } from "@/lib/sources/bring/package"
import {
  type BringConsignment,
  bringConsignmentSchema,
  bringPackageSchema,
} from "@/lib/sources/bring/schema"
import type { Normalised } from "@/lib/sources/contract"
import { noRecord } from "@/lib/sources/no-record"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"
import { normaliseTrackingNumber } from "@/lib/tracking/identity"

/**
 * Reads a Bring payload: the answer of the Tracking API (version 2), or a callback of Event Cast. Pure.
 * Throws AppError `invalid` when it is neither, or an error. One update for each package, or one for
 * the consignment where `asked` is its number; a single package goes by whatever number it was asked
 * for. An unknown number comes as an error 404 inside a success, without the number.
 */
export function normalise(payload: unknown, asked: string | null = null): Normalised {
  if (!isRecord(payload)) throw notBring("an answer is a JSON object")
  if (isCallback(payload)) return { updates: [readCallback(payload)], problems: [], ignored: null }
  const consignments = consignmentsIn(payload)
  if (!consignments) throw notBring("it has no consignmentSet")
  if (consignments.length === 0) return noRecord("bring", "bring", asked, nothingKnown)
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  let unknown: Normalised | null = null
  for (const [index, entry] of consignments.entries()) {
    const path = `consignmentSet[${index}]`
    const parsed = bringConsignmentSchema.safeParse(entry)
    if (!parsed.success) problems.push({ path, reason: "not a consignment" })
    else if (parsed.data.error?.code === "404") unknown ??= unknownOf(parsed.data, asked)
    else if (parsed.data.error)
      problems.push({ path: `${path}.error`, reason: errorIn(parsed.data) })
    else readConsignment(parsed.data, asked, path, updates, problems)
  }
  if (updates.length > 0) return { updates, problems, ignored: null }
  if (unknown) return { ...unknown, problems }
  const [first] = problems
  if (first?.path.endsWith(".error")) {
    throw new AppError("invalid", `Bring answered with an error: ${first.reason}.`)
  }
  throw notBring(first ? `${first.path}: ${first.reason}` : "it holds no packages")
}

/** What Bring says in the place of consignments. */
export function errorsIn(payload: unknown): NonNullable<BringConsignment["error"]>[] {
  const consignments = isRecord(payload) ? consignmentsIn(payload) : null
  return (consignments ?? []).flatMap((entry) => {
    const parsed = bringConsignmentSchema.safeParse(entry)
    return parsed.success && parsed.data.error ? [parsed.data.error] : []
  })
}

/** An outage wraps the set once more (documented example). */
function consignmentsIn(payload: Record<string, unknown>): readonly unknown[] | null {
  if (Array.isArray(payload.consignmentSet)) return payload.consignmentSet
  const first: unknown = Array.isArray(payload.shipments) ? payload.shipments[0] : null
  return isRecord(first) && Array.isArray(first.consignmentSet) ? first.consignmentSet : null
}

function readConsignment(
  consignment: BringConsignment,
  asked: string | null,
  path: string,
  updates: TrackingUpdate[],
  problems: Problem[],
): void {
  const packages = packagesOf(consignment, path, problems)
  const { consignmentId } = consignment
  const together = isSame(asked, consignmentId)
  for (const group of together ? [packages] : packages.map((one) => [one])) {
    const own = together ? consignmentId : (group[0]?.given.packageNumber ?? null)
    try {
      updates.push(readPackages(consignment, group, packages.length === 1 ? (asked ?? own) : own))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path: group[0]?.path ?? path, reason: error.message })
    }
  }
}

function packagesOf(
  consignment: BringConsignment,
  path: string,
  problems: Problem[],
): PlacedPackage[] {
  if (!Array.isArray(consignment.packageSet)) {
    problems.push({ path: `${path}.packageSet`, reason: "not a list" })
    return []
  }
  return consignment.packageSet.flatMap((raw: unknown, index) => {
    const packagePath = `${path}.packageSet[${index}]`
    const parsed = bringPackageSchema.safeParse(raw)
    if (parsed.success) return [{ given: parsed.data, path: packagePath }]
    problems.push({ path: packagePath, reason: "not a package" })
    return []
  })
}

function isSame(asked: string | null, consignmentId: string | null): boolean {
  const number = normaliseTrackingNumber(asked ?? "")
  return number !== null && number === normaliseTrackingNumber(consignmentId ?? "")
}

const nothingKnown = "Bring has no record of this number."

function unknownOf(consignment: BringConsignment, asked: string | null): Normalised {
  const reason = `${nothingKnown} It says: ${errorIn(consignment)}.`
  return noRecord("bring", "bring", asked ?? consignment.consignmentId, reason)
}

function errorIn({ error }: BringConsignment): string {
  return `${error?.message ?? "no reason"} (${error?.code ?? "no code"})`
}

function notBring(reason: string): AppError {
  return new AppError("invalid", `This is not a Bring payload: ${reason}.`)
}

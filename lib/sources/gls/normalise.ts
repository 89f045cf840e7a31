import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { pagesIn, readPage } from "@/lib/sources/gls/page"
import { readParcel } from "@/lib/sources/gls/parcel"
import { type GlsParcel, glsParcelSchema } from "@/lib/sources/gls/schema"
import { noRecord } from "@/lib/sources/no-record"
import { readList } from "@/lib/sources/read-list"
import { isRecord } from "@/lib/sources/text"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads GLS's answer for up to ten numbers. Pure. Throws AppError `invalid` when it is none. A parcel
 * goes by the number that was asked for, which may be longer than its own (a check digit); where
 * that was a reference to several parcels, each goes by its own.
 */
export function normalise(payload: unknown, asked: string | null = null): Normalised {
  const pages = pagesIn(payload)
  if (pages) return readPages(pages, asked)
  if (!isRecord(payload) || !Array.isArray(payload.parcels)) throw notGls("it has no parcels")
  if (payload.parcels.length === 0) {
    return noRecord("gls", "gls", asked, "GLS has no record of this number.")
  }
  const parcels = payload.parcels.map((raw: unknown) => {
    const parsed = glsParcelSchema.safeParse(raw)
    return parsed.success && isGls(parsed.data) ? parsed.data : null
  })
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  for (const [index, parcel] of parcels.entries()) {
    const path = `parcels[${index}]`
    try {
      if (!parcel) throw new AppError("invalid", "not a GLS parcel")
      updates.push(readParcel(parcel, numberOf(parcel, parcels), path))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path, reason: error.message })
    }
  }
  if (updates.length > 0) return { updates, problems, ignored: null }
  throw notGls(`${problems[0]?.path}: ${problems[0]?.reason}`)
}

function readPages(pages: readonly unknown[], asked: string | null): Normalised {
  if (pages.length === 0) return noRecord("gls", "gls", asked, "GLS has no record of this number.")
  const { updates, problems } = readList(pages, "tuStatus", (page) => readPage(page, "tuStatus"))
  if (updates.length > 0) return { updates, problems, ignored: null }
  throw notGls(`${problems[0]?.path}: ${problems[0]?.reason}`)
}

/** Others have parcels too. */
function isGls(parcel: GlsParcel): boolean {
  return parcel.requested !== null || parcel.unitno !== null
}

function numberOf(parcel: GlsParcel, all: readonly (GlsParcel | null)[]): string | null {
  const { requested, unitno } = parcel
  const shared = all.filter((other) => other?.requested === requested).length > 1
  return shared ? (unitno ?? requested) : (requested ?? unitno)
}

function notGls(reason: string): AppError {
  return new AppError("invalid", `This is not a GLS payload: ${reason}.`)
}

import { AppError } from "@/lib/errors"
import type { Normalised } from "@/lib/sources/contract"
import { noRecord } from "@/lib/sources/no-record"
import { isRecord } from "@/lib/sources/text"
import { isAlert, readAlert } from "@/lib/sources/ups/alert"
import { readPackage } from "@/lib/sources/ups/package"
import {
  type UpsShipment,
  upsErrorSchema,
  upsPackageSchema,
  upsShipmentSchema,
} from "@/lib/sources/ups/schema"
import type { Problem, TrackingUpdate } from "@/lib/tracking/event"

/**
 * Reads a UPS payload: the answer of the Track API, or the message of a Track Alert. Pure. Throws
 * AppError `invalid` when it is neither, or an error of the API. A number that UPS does not know comes
 * as a success with a warning (TW0001), often without the number: `asked` names it.
 */
export function normalise(payload: unknown, asked: string | null = null): Normalised {
  if (!isRecord(payload)) throw notUps("an answer is a JSON object")
  if (isAlert(payload)) return { updates: [readAlert(payload)], problems: [], ignored: null }
  if (isRecord(payload.response)) return readError(payload.response, asked)
  if (!isRecord(payload.trackResponse) || !Array.isArray(payload.trackResponse.shipment)) {
    throw notUps("it has neither trackResponse.shipment nor activityStatus")
  }
  return readShipments(payload.trackResponse.shipment, asked)
}

function readShipments(entries: readonly unknown[], asked: string | null): Normalised {
  const updates: TrackingUpdate[] = []
  const problems: Problem[] = []
  const unknown: Normalised[] = []
  for (const [index, entry] of entries.entries()) {
    const path = `trackResponse.shipment[${index}]`
    const parsed = upsShipmentSchema.safeParse(entry)
    if (!parsed.success) problems.push({ path, reason: "not a shipment" })
    else if (hasPackages(parsed.data)) readPackages(parsed.data, path, updates, problems)
    else
      unknown.push(
        noRecord("ups", "ups", parsed.data.inquiryNumber ?? asked, reasonIn(parsed.data)),
      )
  }
  updates.push(...unknown.flatMap((answer) => answer.updates))
  if (updates.length > 0) return { updates, problems, ignored: null }
  const silent = entries.length === 0 ? noRecord("ups", "ups", asked, nothingKnown) : unknown[0]
  if (silent) return { ...silent, problems }
  throw notUps(problems[0] ? `${problems[0].path} is ${problems[0].reason}` : "it holds no package")
}

function hasPackages({ package: packages }: UpsShipment): boolean {
  return Array.isArray(packages) && packages.length > 0
}

function readPackages(
  shipment: UpsShipment,
  shipmentPath: string,
  updates: TrackingUpdate[],
  problems: Problem[],
): void {
  const packages: readonly unknown[] = Array.isArray(shipment.package) ? shipment.package : []
  for (const [index, entry] of packages.entries()) {
    const path = `${shipmentPath}.package[${index}]`
    try {
      const parsed = upsPackageSchema.safeParse(entry)
      if (!parsed.success) throw new AppError("invalid", "not a package")
      // Of several packages only the first goes by the number that was asked for.
      const inquiry = index === 0 ? shipment.inquiryNumber : null
      updates.push(readPackage(parsed.data, inquiry, path))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      problems.push({ path, reason: error.message })
    }
  }
}

const nothingKnown = "UPS has no record of this number."

function reasonIn({ warnings }: UpsShipment): string {
  const said = warnings?.find((warning) => warning?.message)
  return said
    ? `${nothingKnown} It says: ${said.message} (${said.code ?? "no code"}).`
    : nothingKnown
}

/** Not found comes as an error too, with status 404. */
function readError(response: Record<string, unknown>, asked: string | null): Normalised {
  const parsed = upsErrorSchema.safeParse(response)
  if (!parsed.success) throw notUps("its response holds no errors")
  const [first] = parsed.data.errors
  const said = `${first?.message ?? "no reason"} (${first?.code ?? "no code"})`
  const unknown = parsed.data.errors.some((error) => error?.code === "TW0001")
  if (unknown) return noRecord("ups", "ups", asked, `${nothingKnown} It says: ${said}.`)
  throw new AppError("invalid", `UPS answered with an error: ${said}.`)
}

function notUps(reason: string): AppError {
  return new AppError("invalid", `This is not a UPS payload: ${reason}.`)
}

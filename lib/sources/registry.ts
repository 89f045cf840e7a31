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
import { sandboxSource } from "@/lib/sources/sandbox/source"
import { shippo } from "@/lib/sources/shippo/source"
import { ups } from "@/lib/sources/ups/source"
import { usps } from "@/lib/sources/usps/source"

/** Every source that Porchlight knows. The only place that lists them. */
export const sources: readonly Source[] = [
  shippo,
  postgrid,
  easypost,
  track17,
  ups,
  fedex,
  aftership,
  dhl,
  postnord,
  usps,
  gls,
  bring,
  sandboxSource,
]

/** Throws AppError `not_found`, naming the sources there are. */
export function sourceOf(key: string): Source {
  const source = sources.find((candidate) => candidate.key === key)
  if (source) return source
  const known = sources.map((candidate) => candidate.key).join(", ")
  throw new AppError("not_found", `There is no source "${key.slice(0, 50)}". Known: ${known}.`)
}

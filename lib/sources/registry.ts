import { AppError } from "@/lib/errors"
import type { Source } from "@/lib/sources/contract"
import { sandbox } from "@/lib/sources/sandbox/source"

/** Every source, by its key. The only place that lists them. */
export const sources: Readonly<Record<string, Source>> = { sandbox }

/** The source of a key, or null. */
export function findSource(key: string): Source | null {
  return Object.hasOwn(sources, key) ? (sources[key] ?? null) : null
}

/** The source of a key; throws `not_found`, naming those that there are. */
export function sourceOf(key: string): Source {
  const source = findSource(key)
  if (source) return source
  const known = Object.keys(sources).sort().join(", ")
  throw new AppError("not_found", `There is no source named ${key}. The sources: ${known}.`)
}

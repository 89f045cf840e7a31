import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { AppError } from "@/lib/errors"
import { sources } from "@/lib/sources/registry"

const here = new URL("./", import.meta.url)

/** Every source's recorded payloads, by the source's key and the file's name. */
const payloads = readdirSync(here).flatMap((key) => {
  const folder = new URL(`${key}/fixtures/`, here)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ key, name, body: readFileSync(new URL(name, folder), "utf8") }))
})

describe.each(sources)("$name", (source) => {
  const foreign = payloads.filter(({ key }) => key !== source.key)

  it.each(foreign)("refuses $key's $name", ({ body }) => {
    const payload: unknown = JSON.parse(body)
    expect(() => source.normalise(payload)).toThrow(AppError)
  })
})

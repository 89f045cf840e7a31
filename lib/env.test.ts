import { readFileSync } from "node:fs"
import { afterEach, expect, test, vi } from "vitest"
import { env, envSchema } from "@/lib/env"

test(".env.example names exactly the settings of the schema, with values that it takes", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n")
  const settings = lines
    .filter((line) => /^[A-Z_]+=/.test(line))
    .map((line) => line.split(/=(.*)/s))
  expect(settings.map(([name]) => name).sort()).toEqual(Object.keys(envSchema.shape).sort())
  const values = Object.fromEntries(settings.map(([name, value]) => [name, value]))
  expect(envSchema.safeParse(values).error).toBeUndefined()
})

test("a setting that is wrong is named", () => {
  const { error } = envSchema.safeParse({ DATABASE_URL: "", APP_URL: "porchlight" })
  expect(error?.issues.map((issue) => issue.path[0]).sort()).toEqual(["APP_URL", "DATABASE_URL"])
})

afterEach(() => {
  vi.unstubAllEnvs()
})

test("what is changed while the process runs counts from then on", () => {
  vi.stubEnv("DATABASE_URL", "postgresql://here/one")
  expect(env().DATABASE_URL).toBe("postgresql://here/one")
  vi.stubEnv("DATABASE_URL", "postgresql://here/two")
  expect(env().DATABASE_URL).toBe("postgresql://here/two")
  vi.stubEnv("DATABASE_POOL", "none")
  expect(() => env()).toThrow("DATABASE_POOL")
  vi.stubEnv("DATABASE_POOL", "3")
  expect(env().DATABASE_POOL).toBe(3)
})

import { expect, test } from "vitest"
import { followingSchema } from "@/lib/teams/schema"

test("days of silence and hours of grace are whole and bounded", () => {
  const read = (silenceDays: string, notFoundGraceHours = "48") =>
    followingSchema.safeParse({ silenceDays, notFoundGraceHours })
  expect(read(" 0 ").data).toEqual({ silenceDays: 0, notFoundGraceHours: 48 })
  expect(read("150", "720").data).toEqual({ silenceDays: 150, notFoundGraceHours: 720 })
  for (const wrong of ["", "-1", "1.5", "151", "thirty"]) expect(read(wrong).success).toBe(false)
  for (const wrong of ["", "0", "721"]) expect(read("30", wrong).success).toBe(false)
})

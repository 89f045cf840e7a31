import { expect, test } from "vitest"
import { z } from "zod"
import { newId } from "@/lib/db/id"

test("an id is a UUID of version 7, and sorts after the one before, also within a moment", () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => newId(1_700_000_000_000 + (n % 3)))
  for (const id of ids) expect(z.uuidv7().safeParse(id).success).toBe(true)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

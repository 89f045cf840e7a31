import { expect, test } from "vitest"
import { differenceScript, migrate } from "@/prisma/migrate"
import { freshDatabase } from "@/tests/database"

test("the committed migrations make exactly the schema", async () => {
  const { url } = await freshDatabase()
  expect(await differenceScript(url)).toBe("")
})

test("a difference is seen, so that the test above can fail", async () => {
  const { url, client } = await freshDatabase()
  await client.$executeRawUnsafe('ALTER TABLE "Shipment" DROP COLUMN "serviceLevel"')
  expect(await differenceScript(url)).toContain('ADD COLUMN     "serviceLevel"')
})

test("a second run applies nothing", async () => {
  const { url } = await freshDatabase()
  expect(await migrate(url)).toEqual([])
})

import { expect, it } from "vitest"
import { freshTeam } from "@/tests/database"

it("prepares statements that are asked often, and plans each for its own values", async () => {
  const { client } = await freshTeam("Prepared")
  const read = () =>
    client.$transaction(async (tx) => {
      for (let time = 0; time < 8; time++) await tx.$queryRaw`SELECT ${time}::int AS "often asked"`
      return tx.$queryRaw<{ statement: string; generic: bigint; custom: bigint }[]>`
      SELECT "statement", "generic_plans" AS "generic", "custom_plans" AS "custom"
      FROM pg_prepared_statements WHERE "statement" LIKE '%often asked%'
        AND "statement" NOT LIKE '%pg_prepared%'`
    })
  expect(await read()).toEqual([
    { statement: expect.stringContaining("often asked"), generic: 0n, custom: 5n },
  ])
})

import { expectTypeOf, test } from "vitest"
import type { Prisma } from "@/lib/db/generated/client"
import type { TeamDb } from "@/lib/db/scope"

// Checked by the compiler: the test run only shows that they were there.
test("what would leave the team does not compile", () => {
  expectTypeOf<{ teamId: string }>().toExtend<Prisma.ShipmentWhereInput>()
  expectTypeOf<{ teamId: undefined }>().not.toExtend<Prisma.ShipmentWhereInput>()
  expectTypeOf<TeamDb>().not.toHaveProperty("$queryRaw")
  expectTypeOf<TeamDb>().not.toHaveProperty("$executeRawUnsafe")
  expectTypeOf<TeamDb>().not.toHaveProperty("user")
  expectTypeOf<TeamDb>().toHaveProperty("shipment")
})

import type { PrismaClient } from "@/lib/db/generated/client"
import type { seedDemo } from "@/prisma/seed/demo"
import { say } from "@/scripts/local/progress"

/** Seeds a database without teams with the demo; leaves any other as it is. */
export async function seedOnce(
  options: Parameters<typeof seedDemo>[1] = { now: new Date() },
): Promise<void> {
  // Imported late: what it imports reads the environment that was just made.
  const { createDatabase } = await import("@/lib/db/client")
  const { seedDemo } = await import("@/prisma/seed/demo")
  const client = createDatabase(withoutWaiting(process.env.DATABASE_URL ?? ""))
  try {
    await forgetHalfSeed(client)
    if ((await client.team.count()) > 0) return
    await seedDemo(client, options)
    say(`Demo shop ready, ${await client.shipment.count()} shipments`)
  } finally {
    await client.$disconnect()
  }
}

/** Commits that do not wait for the disk: what a crash takes away is seeded again. */
function withoutWaiting(url: string): string {
  const quick = new URL(url)
  quick.searchParams.set("options", "-c synchronous_commit=off")
  return quick.toString()
}

/** People come last in the seed: shops without anyone were left by a seed that was cut off. */
async function forgetHalfSeed(client: PrismaClient) {
  const [teams, users] = await Promise.all([client.team.count(), client.user.count()])
  if (teams > 0 && users === 0) await client.$executeRawUnsafe('TRUNCATE "Team" CASCADE')
}

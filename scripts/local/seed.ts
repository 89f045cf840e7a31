import { say } from "@/scripts/local/progress"

/** Seeds a database without teams with the demo; leaves any other as it is. */
export async function seedOnce(): Promise<void> {
  // Imported late: what it imports reads the environment that was just made.
  const { database } = await import("@/lib/db/client")
  const { seedDemo } = await import("@/prisma/seed/demo")
  if ((await database().team.count()) > 0) return
  await seedDemo(database(), { now: new Date(), say })
}

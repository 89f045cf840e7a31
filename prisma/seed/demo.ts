import type { PrismaClient } from "@/lib/db/generated/client"
import { seedTeams } from "@/prisma/seed/teams"

/**
 * Fills an empty database with the demo: two teams and what belongs to them. `now` is the moment that
 * the shop's day is built around; equal `now` gives equal data.
 */
export async function seedDemo(
  client: PrismaClient,
  options: { now: Date; say: (message: string) => void },
): Promise<void> {
  await seedTeams(client)
  options.say("Demo shops ready")
}

import { say } from "@/scripts/local/progress"

/** A few sandbox parcels on their way, so that something moves while one looks. */
export async function startMovingParcels(): Promise<void> {
  const { database } = await import("@/lib/db/client")
  const { seedMovingParcels } = await import("@/prisma/seed/moving-parcels")
  const started = await seedMovingParcels(database(), new Date())
  if (started > 0) say(`${started} parcels set out`)
  await database().$disconnect()
}

import { Prisma } from "@/lib/db/generated/client"
import { rawWrite } from "@/lib/db/raw"
import type { TeamDb } from "@/lib/db/scope"

/** Tells every process that a parcel's page is old, in the transaction that made it so. */
export async function tellPage(
  tx: TeamDb,
  { carrier, trackingNumber }: { carrier: string; trackingNumber: string },
): Promise<void> {
  await rawWrite(
    tx,
    Prisma.sql`
      SELECT tell_pages(ARRAY[${tx.teamId}]::uuid[], ARRAY[${carrier}], ARRAY[${trackingNumber}])`,
  )
}

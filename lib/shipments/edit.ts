import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type EditShipment, editShipmentSchema } from "@/lib/shipments/schema"

/**
 * Corrects what a person entered of a shipment: order and recipient; what is left out becomes empty.
 * Search finds the new words at once. Throws a ZodError for wrong input and `not_found`.
 */
export async function editShipment(db: TeamDb, id: string, input: EditShipment): Promise<void> {
  const corrected = editShipmentSchema.parse(input)
  await inTransaction(db, async (tx) => {
    const shipment = await tx.shipment.findUnique({
      where: { id },
      select: { id: true },
    })
    if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
    await tx.shipment.update({ where: { id }, data: corrected })
  })
}

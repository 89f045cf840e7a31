import { isDeepStrictEqual } from "node:util"
import { recordAudit } from "@/lib/audit/mutations"
import { type Actor, type AuditValues, auditValuesSchema } from "@/lib/audit/schema"
import type { Shipment } from "@/lib/db/generated/client"
import { inTransaction, type TeamDb } from "@/lib/db/scope"
import { AppError } from "@/lib/errors"
import { type EditShipment, editShipmentSchema } from "@/lib/shipments/edit-schema"
import { dateIn } from "@/lib/shipments/labels"

/**
 * Corrects what people know of a shipment: order, recipient, address, free fields; what is left out
 * becomes empty. A promise of the same day in `timeZone` keeps its hour. The changed fields are written
 * down with what they were; search finds the new words at once. Throws a ZodError for wrong input and `not_found`.
 */
export async function editShipment(
  db: TeamDb,
  id: string,
  input: EditShipment,
  { by, timeZone }: { by: Actor; timeZone: string },
): Promise<void> {
  const wanted = editShipmentSchema.parse(input)
  await inTransaction(db, async (tx) => {
    const shipment = await tx.shipment.findUnique({ where: { id } })
    if (!shipment) throw new AppError("not_found", "This shipment is not there any more.")
    const corrected = { ...wanted, promisedAt: promiseOf(wanted, shipment, timeZone) }
    const before = plain(shipment, corrected)
    const after = plain(corrected, corrected)
    const changed = Object.keys(after).filter((key) => !isDeepStrictEqual(before[key], after[key]))
    if (changed.length === 0) return
    await tx.shipment.update({ where: { id }, data: corrected })
    await recordAudit(tx, {
      shipmentId: id,
      action: "edited",
      before: only(before, changed),
      after: only(after, changed),
      by,
    })
  })
}

type Corrected = ReturnType<typeof editShipmentSchema.parse>

function promiseOf(wanted: Corrected, { promisedAt }: Shipment, timeZone: string): Date | null {
  if (!wanted.promisedAt || !promisedAt) return wanted.promisedAt
  const sameDay = dateIn(wanted.promisedAt, timeZone) === dateIn(promisedAt, timeZone)
  return sameDay ? promisedAt : wanted.promisedAt
}

/** The editable fields as JSON has them, so that two of them can be compared and kept. */
function plain(row: Partial<Record<keyof Corrected, unknown>>, fields: Corrected): AuditValues {
  const { orderValue } = row as Partial<Pick<Shipment, "orderValue">>
  const values = Object.fromEntries(
    Object.keys(fields).map((key) => [key, row[key as keyof Corrected] ?? null]),
  )
  return auditValuesSchema.parse(
    JSON.parse(
      JSON.stringify({
        ...values,
        orderValue: orderValue === null ? null : Number(orderValue).toFixed(2),
      }),
    ),
  )
}

function only(values: AuditValues, keys: readonly string[]): AuditValues {
  return Object.fromEntries(keys.map((key) => [key, values[key] ?? null]))
}

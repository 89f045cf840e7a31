"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { AppError } from "@/lib/errors"
import { checkNow } from "@/lib/inbox/check-now"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"
import { changeCarrier } from "@/lib/shipments/change-carrier"
import { editShipment } from "@/lib/shipments/edit"
import { addShipment, archiveShipments } from "@/lib/shipments/mutations"
import { endOfDay } from "@/lib/shipments/promise"
import { addShipmentFormSchema, editShipmentSchema } from "@/lib/shipments/schema"

const changeCarrierSchema = addShipmentFormSchema.pick({ carrier: true })
const idSchema = z.object({ id: z.uuid() })

/** Adds a shipment and goes to its page. For a number that is followed already it names the shipment. */
export async function addShipmentAction(
  form: FormData,
): Promise<ActionResult & { existingId: string | null }> {
  let existingId: string | null = null
  const result = await runAction(addShipmentFormSchema, form, async ({ promisedOn, ...input }) => {
    const { db, team } = await requireMember()
    const promisedAt = promisedOn === null ? null : endOfDay(promisedOn, team.timeZone)
    const { id } = await addShipment(db, { ...input, promisedAt }).catch((error: unknown) => {
      existingId = existingOf(error)
      throw error
    })
    redirect(`/shipments/${id}`)
  })
  return { ...result, existingId }
}

/** Corrects order and recipient. */
export async function editShipmentAction(id: string, form: FormData): Promise<ActionResult> {
  return runAction(editShipmentSchema, form, async (input) => {
    const { db } = await requireMember()
    await editShipment(db, id, input)
    revalidatePath(`/shipments/${id}`)
    return "Saved."
  })
}

/** Corrects the carrier. When the number is followed with that one too, it names the shipment. */
export async function changeCarrierAction(
  id: string,
  form: FormData,
): Promise<ActionResult & { existingId: string | null }> {
  let existingId: string | null = null
  const result = await runAction(changeCarrierSchema, form, async ({ carrier }) => {
    const { db } = await requireMember()
    await changeCarrier(db, idSchema.parse({ id }).id, carrier).catch((error: unknown) => {
      existingId = existingOf(error)
      throw error
    })
    revalidatePath("/shipments", "layout")
    return "The carrier is corrected."
  })
  return { ...result, existingId }
}

/** Asks the shipment's source now. What it answers is understood a moment later. */
export async function checkNowAction(id: string): Promise<ActionResult> {
  return runAction(idSchema, { id }, async (input) => {
    const { db } = await requireMember()
    const { failure } = await checkNow(db, input.id, { now: new Date(), fetch })
    revalidatePath(`/shipments/${id}`)
    if (failure !== null) throw new AppError("upstream", failure)
    return "Asked. News appears here in a moment."
  })
}

/** Puts a shipment away, or brings it back. */
export async function archiveAction(id: string, archived: boolean): Promise<ActionResult> {
  return runAction(idSchema, { id }, async (input) => {
    const { db } = await requireMember()
    await archiveShipments(db, [input.id], archived ? new Date() : null)
    revalidatePath("/shipments", "layout")
    return null
  })
}

function existingOf(error: unknown): string | null {
  const cause = error instanceof AppError ? error.cause : null
  const known = z.object({ shipmentId: z.string() }).safeParse(cause)
  return known.success ? known.data.shipmentId : null
}

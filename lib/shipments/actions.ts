"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { z } from "zod"
import { recordAudit } from "@/lib/audit/mutations"
import type { Actor } from "@/lib/audit/schema"
import { AppError } from "@/lib/errors"
import { checkNow } from "@/lib/inbox/check-now"
import { type ActionResult, runAction } from "@/lib/session/action"
import { type Member, requireMember } from "@/lib/session/session"
import {
  addByHand,
  archiveByHand,
  assignByHand,
  changeCarrierByHand,
  tagByHand,
} from "@/lib/shipments/by-hand"
import { editShipment } from "@/lib/shipments/edit"
import { editShipmentFormSchema, tagsSchema } from "@/lib/shipments/edit-schema"
import { knownTags } from "@/lib/shipments/known-tags"
import { endOfDay } from "@/lib/shipments/promise"
import { addShipmentFormSchema } from "@/lib/shipments/schema"

const changeCarrierSchema = addShipmentFormSchema.pick({ carrier: true })
const idSchema = z.object({ id: z.uuid() })

/** Adds a shipment and goes to its page. For a number that is followed already it names the shipment. */
export async function addShipmentAction(
  form: FormData,
): Promise<ActionResult & { existingId: string | null }> {
  let existingId: string | null = null
  const result = await runAction(addShipmentFormSchema, form, async ({ promisedOn, ...input }) => {
    const { db, team, user } = await requireMember()
    const promisedAt = promisedOn === null ? null : endOfDay(promisedOn, team.timeZone)
    const adding = addByHand(db, { ...input, promisedAt }, actor(user))
    const { id } = await adding.catch((error: unknown) => {
      existingId = existingOf(error)
      throw error
    })
    redirect(`/shipments/${id}`)
  })
  return { ...result, existingId }
}

/** Corrects order, recipient, address and free fields. */
export async function editShipmentAction(id: string, form: FormData): Promise<ActionResult> {
  return runAction(editShipmentFormSchema, form, async ({ promisedOn, ...input }) => {
    const { db, team, user } = await requireMember()
    const promisedAt = promisedOn === null ? null : endOfDay(promisedOn, team.timeZone)
    const by = { by: actor(user), timeZone: team.timeZone }
    await editShipment(db, idSchema.parse({ id }).id, { ...input, promisedAt }, by)
    revalidatePath(`/shipments/${id}`)
    return "Saved."
  })
}

/** Gives a shipment these tags and no others. */
export async function tagAction(id: string, tags: string[]): Promise<ActionResult> {
  return runAction(idSchema.extend({ tags: tagsSchema }), { id, tags }, async (input) => {
    const { db, user } = await requireMember()
    await tagByHand(db, input.id, input.tags, actor(user))
    revalidatePath(`/shipments/${id}`)
    return null
  })
}

/** Tags that the team uses, for choosing from. */
export async function knownTagsAction(): Promise<string[]> {
  const { db } = await requireMember()
  return knownTags(db)
}

/** Hands a shipment to a member, or to nobody. */
export async function assignAction(id: string, userId: string | null): Promise<ActionResult> {
  const schema = idSchema.extend({ userId: z.uuid().nullable() })
  return runAction(schema, { id, userId }, async (input) => {
    const { db, user } = await requireMember()
    await assignByHand(db, input.id, input.userId, actor(user))
    revalidatePath(`/shipments/${id}`)
    return null
  })
}

/** Corrects the carrier. When the number is followed with that one too, it names the shipment. */
export async function changeCarrierAction(
  id: string,
  form: FormData,
): Promise<ActionResult & { existingId: string | null }> {
  let existingId: string | null = null
  const result = await runAction(changeCarrierSchema, form, async ({ carrier }) => {
    const { db, user } = await requireMember()
    const changing = changeCarrierByHand(db, idSchema.parse({ id }).id, carrier, actor(user))
    await changing.catch((error: unknown) => {
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
    const { db, user } = await requireMember()
    const { failure } = await checkNow(db, input.id, { now: new Date(), fetch })
    const after = failure === null ? {} : { failure }
    await recordAudit(db, { shipmentId: input.id, action: "checked", after, by: actor(user) })
    revalidatePath(`/shipments/${id}`)
    if (failure !== null) throw new AppError("upstream", failure)
    return "Asked. News appears here in a moment."
  })
}

/** Puts a shipment away, or brings it back. */
export async function archiveAction(id: string, archived: boolean): Promise<ActionResult> {
  return runAction(idSchema, { id }, async (input) => {
    const { db, user } = await requireMember()
    await archiveByHand(db, input.id, archived ? new Date() : null, actor(user))
    revalidatePath("/shipments", "layout")
    return null
  })
}

function actor(user: Member["user"]): Actor {
  return { userId: user.id, name: user.name }
}

function existingOf(error: unknown): string | null {
  const cause = error instanceof AppError ? error.cause : null
  const known = z.object({ shipmentId: z.string() }).safeParse(cause)
  return known.success ? known.data.shipmentId : null
}

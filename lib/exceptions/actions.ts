"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { reopenCase, settleCase } from "@/lib/exceptions/mutations"
import { settleSchema } from "@/lib/exceptions/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"

/** Settles a case with what came of it. */
export async function settleCaseAction(form: FormData): Promise<ActionResult> {
  return runAction(settleSchema, form, async ({ id, ...came }) => {
    const { db, user } = await requireMember()
    await settleCase(db, id, came, { by: { userId: user.id, name: user.name }, now: new Date() })
    revalidatePath("/", "layout")
    return null
  })
}

/** Opens a settled case again. */
export async function reopenCaseAction(id: string): Promise<ActionResult> {
  return runAction(z.object({ id: z.uuid() }), { id }, async (input) => {
    const { db, user } = await requireMember()
    await reopenCase(db, input.id, { userId: user.id, name: user.name })
    revalidatePath("/", "layout")
    return "The case is open again."
  })
}

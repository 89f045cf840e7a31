"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { startCheck, startImport } from "@/lib/imports/mutations"
import { checkInputSchema, doubleChoices, settingsSchema } from "@/lib/imports/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"

const checkSchema = settingsSchema.extend({ names: checkInputSchema.shape.names })

/** Asks for a file's rows to be checked with these columns. */
export async function checkFileAction(
  settings: z.input<typeof checkSchema>,
): Promise<ActionResult> {
  return runAction(checkSchema, settings, async (input) => {
    const { db, user } = await requireMember()
    await startCheck(db, input, { userId: user.id, name: user.name })
    revalidatePath("/shipments/import", "layout")
    return null
  })
}

const importSchema = z.object({
  fileTaskId: z.uuid(),
  checkTaskId: z.uuid(),
  doubles: z.enum(doubleChoices),
})

/** Asks for a checked file to be imported. */
export async function importFileAction(
  choice: z.input<typeof importSchema>,
): Promise<ActionResult> {
  return runAction(importSchema, choice, async (input) => {
    const { db, user } = await requireMember()
    await startImport(db, input, { userId: user.id, name: user.name })
    revalidatePath("/shipments/import", "layout")
    return null
  })
}

"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { mapCode, unmapCode } from "@/lib/inbox/codes/mutations"
import { codeSchema, type UnknownCode } from "@/lib/inbox/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

const page = "/settings/sources/codes"
const meaningSchema = codeSchema.extend({ detail: z.string().min(1, "Choose a meaning.") })

export async function mapCodeAction(code: UnknownCode, detail: string): Promise<ActionResult> {
  return runAction(meaningSchema, { ...code, detail }, async (input) => {
    const { db } = await requireManager()
    await mapCode(db, input)
    revalidatePath(page)
    return "Saved. It holds for what comes from now on."
  })
}

export async function unmapCodeAction(mappingId: string): Promise<ActionResult> {
  return runAction(z.uuid(), mappingId, async (id) => {
    const { db } = await requireManager()
    await unmapCode(db, id)
    revalidatePath(page)
    return "Meaning removed."
  })
}

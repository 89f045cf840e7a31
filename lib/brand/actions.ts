"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { removeLogo, saveBrand, saveLogo } from "@/lib/brand/mutations"
import { brandSchema } from "@/lib/brand/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

const page = "/settings/brand"

export async function saveBrandAction(form: FormData): Promise<ActionResult> {
  return runAction(brandSchema, form, async (input) => {
    const { db } = await requireManager()
    await saveBrand(db, input)
    revalidatePath(page)
    return "Brand saved."
  })
}

const logoSchema = z.object({ logo: z.instanceof(File, { error: "Choose a picture." }) })

export async function saveLogoAction(form: FormData): Promise<ActionResult> {
  return runAction(logoSchema, form, async ({ logo }) => {
    const { db, team } = await requireManager()
    await saveLogo(db, new Uint8Array(await logo.arrayBuffer()), team.name)
    revalidatePath(page)
    return "Logo saved."
  })
}

export async function removeLogoAction(): Promise<ActionResult> {
  return runAction(z.object({}), {}, async () => {
    const { db } = await requireManager()
    await removeLogo(db)
    revalidatePath(page)
    return "Logo removed."
  })
}

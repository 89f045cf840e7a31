"use server"

import { randomBytes } from "node:crypto"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { checkedDesign } from "@/lib/brand/checked-design"
import {
  discardDraft,
  publishBrand,
  renewPreview,
  restoreVersion,
  saveDraft,
  setPagesPublic,
} from "@/lib/brand/mutations"
import { readPicture } from "@/lib/brand/picture"
import { keepPicture } from "@/lib/brand/pictures"
import type { Picture } from "@/lib/brand/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

const page = "/settings/brand"

/** Keeps a design as the draft; nobody sees it but by the test link. */
export async function saveDraftAction(design: unknown): Promise<ActionResult> {
  return runAction(checkedDesign, design, async (input) => {
    const { db } = await requireManager()
    await saveDraft(db, input)
    revalidatePath(page)
    return "Draft saved."
  })
}

/** Publishes a design as it stands in the form. */
export async function publishAction(design: unknown): Promise<ActionResult> {
  return runAction(checkedDesign, design, async (input) => {
    const { db, user } = await requireManager()
    await saveDraft(db, input)
    const number = await publishBrand(db, { byName: user.name, now: new Date() })
    revalidatePath(page)
    return `Published as version ${number}.`
  })
}

export async function discardDraftAction(): Promise<ActionResult> {
  return runAction(z.object({}), {}, async () => {
    const { db } = await requireManager()
    await discardDraft(db)
    revalidatePath(page)
    return "Draft discarded."
  })
}

export async function restoreVersionAction(number: unknown): Promise<ActionResult> {
  return runAction(z.int().positive(), number, async (old) => {
    const { db, user } = await requireManager()
    const fresh = await restoreVersion(db, old, { byName: user.name, now: new Date() })
    revalidatePath(page)
    return `Version ${old} is back, as version ${fresh}.`
  })
}

export async function setPagesPublicAction(published: unknown): Promise<ActionResult> {
  return runAction(z.boolean(), published, async (on) => {
    const { db } = await requireManager()
    await setPagesPublic(db, on)
    revalidatePath(page)
    return on ? "Tracking pages are public." : "Tracking pages say “not found”."
  })
}

export async function renewPreviewAction(): Promise<ActionResult> {
  return runAction(z.object({}), {}, async () => {
    const { db } = await requireManager()
    await renewPreview(db, randomBytes(24).toString("base64url"))
    revalidatePath(page)
    return null
  })
}

const uploadSchema = z.object({
  picture: z.instanceof(File, { error: "Choose a picture." }),
  use: z.enum(["logo", "favicon", "promotion"]),
})

/** Keeps a picture; it is shown once a design with it is published. */
export async function uploadPictureAction(
  form: FormData,
): Promise<{ result: ActionResult; picture: Picture | null }> {
  let kept: Picture | null = null
  const result = await runAction(uploadSchema, form, async ({ picture, use }) => {
    const { db } = await requireManager()
    const read = readPicture(new Uint8Array(await picture.arrayBuffer()), use)
    kept = await keepPicture(db, read)
    const left = read.left.slice(0, 5).join(", ")
    return left ? `Taken over without ${left}.` : null
  })
  return { result, picture: kept }
}

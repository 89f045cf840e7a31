"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { hostnameSchema } from "@/lib/domains/schema"
import { ownCheckers } from "@/lib/sender-domains/checkers"
import {
  addSenderDomain,
  checkSenderDomain,
  removeSenderDomain,
  saveSender,
} from "@/lib/sender-domains/mutations"
import { senderSchema } from "@/lib/sender-domains/schema"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

const path = "/settings/notifications/sender"
const byId = z.object({ id: z.uuid() })

/** Keeps the name and the part before the @. */
export async function saveSenderAction(form: FormData): Promise<ActionResult> {
  return runAction(senderSchema, form, async (sender) => {
    const { db } = await requireManager()
    await saveSender(db, sender)
    revalidatePath(path)
    return "Saved. It holds from the next mail on."
  })
}

/** Adds a domain that mails are to come from. */
export async function addSenderDomainAction(form: FormData): Promise<ActionResult> {
  return runAction(z.object({ domain: hostnameSchema }), form, async ({ domain }) => {
    const { db } = await requireManager()
    await addSenderDomain(db, domain, ownCheckers())
    revalidatePath(path)
    return "Added. Set its DNS records, then check."
  })
}

/** Checks a domain now. */
export async function checkSenderDomainAction(id: string): Promise<ActionResult> {
  return runAction(byId, { id }, async (input) => {
    const { db } = await requireManager()
    const found = await checkSenderDomain(db, input.id, { ...ownCheckers(), now: new Date() })
    revalidatePath(path)
    if (found.verified && !found.problem) return "The domain is verified. Your mails come from it."
    return found.problem ?? "Not all records are there yet. It is checked again every day."
  })
}

/** Takes a domain away. */
export async function removeSenderDomainAction(id: string): Promise<ActionResult> {
  return runAction(byId, { id }, async (input) => {
    const { db } = await requireManager()
    await removeSenderDomain(db, input.id, ownCheckers())
    revalidatePath(path)
    return "The domain is removed."
  })
}

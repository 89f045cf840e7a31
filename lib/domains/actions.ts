"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addDomain, removeDomain, verifyDomain } from "@/lib/domains/mutations"
import { problemWords } from "@/lib/domains/problem-words"
import { resolveTxt } from "@/lib/domains/resolver"
import { hostnameSchema } from "@/lib/domains/schema"
import { env } from "@/lib/env"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

const path = "/settings/domain"
const byId = z.object({ id: z.uuid() })

/** Adds a host of the team's own, to be proven. */
export async function addDomainAction(form: FormData): Promise<ActionResult> {
  return runAction(z.object({ hostname: hostnameSchema }), form, async ({ hostname }) => {
    const { db } = await requireManager()
    await addDomain(db, hostname, new URL(env().APP_URL).hostname)
    revalidatePath(path)
    return "Added. Make its two DNS records, then check."
  })
}

/** Asks the DNS now. */
export async function checkDomainAction(id: string): Promise<ActionResult> {
  return runAction(byId, { id }, async (input) => {
    const { db } = await requireManager()
    const problem = await verifyDomain(db, input.id, { resolveTxt, now: new Date() })
    revalidatePath(path)
    return problem ? problemWords[problem] : "The domain is proven. Your pages are served there."
  })
}

/** Takes a host away. */
export async function removeDomainAction(id: string): Promise<ActionResult> {
  return runAction(byId, { id }, async (input) => {
    const { db } = await requireManager()
    await removeDomain(db, input.id)
    revalidatePath(path)
    return "The domain is removed."
  })
}

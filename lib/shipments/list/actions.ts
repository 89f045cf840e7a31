"use server"

import { type ActionResult, runAction } from "@/lib/session/action"
import { requireMember } from "@/lib/session/session"
import { type Layout, layoutSchema } from "@/lib/shipments/list/layout"
import { rememberLayout } from "@/lib/shipments/list/preferences"

/** Keeps how the person who asks likes the list. */
export async function rememberLayoutAction(layout: Partial<Layout>): Promise<ActionResult> {
  return runAction(layoutSchema, layout, async () => {
    const { db, user } = await requireMember()
    await rememberLayout(db, user.id, layout)
    return null
  })
}

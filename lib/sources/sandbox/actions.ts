"use server"

import { revalidatePath } from "next/cache"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"
import { testParcelSchema } from "@/lib/sources/sandbox/form"
import { startParcel } from "@/lib/sources/sandbox/parcels"

/** Starts a parcel of the sandbox carrier for the team. */
export async function startParcelAction(form: FormData): Promise<ActionResult> {
  return runAction(testParcelSchema, form, async (input) => {
    const { db } = await requireManager()
    const { trackingNumber } = await startParcel(db, input, { now: new Date() })
    revalidatePath("/shipments")
    return `Test parcel ${trackingNumber} is on its way.`
  })
}

"use server"

import { revalidatePath } from "next/cache"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"
import { readFault } from "@/lib/sources/sandbox/faults"
import { sandboxFaultSchema, testParcelSchema } from "@/lib/sources/sandbox/form"
import { setSandboxFault } from "@/lib/sources/sandbox/mutations"
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

/** Tells the sandbox carrier's server how to behave. */
export async function setSandboxFaultAction(form: FormData): Promise<ActionResult> {
  return runAction(sandboxFaultSchema, form, async ({ connectionId, fault }) => {
    const { db } = await requireManager()
    await setSandboxFault(db, readFault(fault), connectionId)
    revalidatePath("/settings/sources", "layout")
    return fault === "well" ? "The sandbox is well again." : "The sandbox misbehaves from now on."
  })
}

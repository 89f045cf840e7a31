"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import { frameHostsSchema } from "@/lib/page-settings/frame-hosts"
import { changePageSettings } from "@/lib/page-settings/mutations"
import { linkDaysSchema, type PageSwitch, switchSchema } from "@/lib/page-settings/schema"
import { revokeAllLinks } from "@/lib/proof/mutations"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"

const path = "/settings/pages"

/** Turns one of the page's options on or off; it counts at once. */
export async function setPageSwitchAction(name: PageSwitch, on: boolean): Promise<ActionResult> {
  return runAction(switchSchema, { name, on }, async (input) => {
    const { db } = await requireManager()
    await changePageSettings(db, { [input.name]: input.on })
    revalidatePath(path)
    return null
  })
}

/** How long links in mails open everything; it counts for those in mails from now on. */
export async function setLinkDaysAction(form: FormData): Promise<ActionResult> {
  return runAction(linkDaysSchema, form, async ({ linkDays }) => {
    const { db } = await requireManager()
    await changePageSettings(db, { linkDays })
    revalidatePath(path)
    return "Saved. It counts for mails from now on."
  })
}

/** Which sites may show the widget; it counts from the next time that it is loaded. */
export async function setFrameHostsAction(form: FormData): Promise<ActionResult> {
  return runAction(frameHostsSchema, form, async ({ frameHosts }) => {
    const { db } = await requireManager()
    await changePageSettings(db, { frameHosts })
    revalidatePath("/settings/domain")
    return frameHosts.length > 0
      ? "Saved. Only these sites may show the widget."
      : "Saved. Every site may show the widget."
  })
}

/** Takes the power from all links that went out so far. */
export async function revokeAllLinksAction(): Promise<ActionResult> {
  return runAction(z.object({}), {}, async () => {
    const { db } = await requireManager()
    await revokeAllLinks(db)
    return "All links are revoked."
  })
}

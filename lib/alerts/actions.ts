"use server"

import { revalidatePath } from "next/cache"
import { z } from "zod"
import {
  addChannel,
  removeChannel,
  renewSecret,
  retryDelivery,
  switchChannel,
  updateChannel,
} from "@/lib/alerts/channels"
import { testChannel } from "@/lib/alerts/deliver"
import { markAllRead, markItem, setWish, unreadAgain } from "@/lib/alerts/mutations"
import {
  channelChangeSchema,
  channelSchema,
  channelSwitchSchema,
  deliverySchema,
  itemReadSchema,
  newChannelSchema,
  unreadAgainSchema,
  wishSchema,
} from "@/lib/alerts/schema"
import { alertDelivering, allowsPrivate, channelKeys } from "@/lib/alerts/settings"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager, requireMember } from "@/lib/session/session"

const page = "/settings/alerts"
const settings = () => ({ keys: channelKeys, allowPrivate: allowsPrivate() })

/** Marks an item as read or unread. */
export async function markItemAction(id: string, read: boolean): Promise<ActionResult> {
  return runAction(itemReadSchema, { id, read }, async (input) => {
    const { db, user } = await requireMember()
    await markItem(db, user.id, input, new Date())
    revalidatePath("/", "layout")
    return null
  })
}

/** Marks everything as read; `at` names it for `unreadAgainAction`. */
export async function markAllReadAction(): Promise<ActionResult & { at: string }> {
  const now = new Date()
  const result = await runAction(z.object({}), {}, async () => {
    const { db, user } = await requireMember()
    await markAllRead(db, user.id, now)
    revalidatePath("/", "layout")
    return null
  })
  return { ...result, at: now.toISOString() }
}

export async function unreadAgainAction(at: string): Promise<ActionResult> {
  return runAction(unreadAgainSchema, { at }, async (input) => {
    const { db, user } = await requireMember()
    await unreadAgain(db, user.id, new Date(input.at))
    revalidatePath("/", "layout")
    return null
  })
}

/** How the member wants to hear of a kind. */
export async function setWishAction(wish: unknown): Promise<ActionResult> {
  return runAction(wishSchema, wish, async ({ kind, ...input }) => {
    const { db, user } = await requireMember()
    await setWish(db, user.id, kind, input)
    revalidatePath(page)
    return null
  })
}

/** Adds a channel; a webhook's secret is told this once. */
export async function addChannelAction(
  form: FormData,
): Promise<ActionResult & { secret: string | null }> {
  let secret: string | null = null
  const result = await runAction(newChannelSchema, form, async (input) => {
    const { db } = await requireManager()
    secret = (await addChannel(db, input, settings())).secret
    revalidatePath(page)
    return "Channel added."
  })
  return { ...result, secret }
}

export async function updateChannelAction(form: FormData): Promise<ActionResult> {
  return runAction(channelChangeSchema, form, async ({ channelId, ...change }) => {
    const { db } = await requireManager()
    await updateChannel(db, channelId, change, settings())
    revalidatePath(page)
    return "Channel saved."
  })
}

/** Makes a webhook a new secret, told this once. */
export async function renewSecretAction(
  channelId: string,
): Promise<ActionResult & { secret: string | null }> {
  let secret: string | null = null
  const result = await runAction(channelSchema, { channelId }, async (input) => {
    const { db } = await requireManager()
    secret = await renewSecret(db, input.channelId, settings())
    return null
  })
  return { ...result, secret }
}

export async function switchChannelAction(
  channelId: string,
  enabled: boolean,
): Promise<ActionResult> {
  return runAction(channelSwitchSchema, { channelId, enabled }, async (input) => {
    const { db } = await requireManager()
    await switchChannel(db, input.channelId, input.enabled)
    revalidatePath(page)
    return input.enabled ? "Switched on." : "Switched off."
  })
}

export async function removeChannelAction(channelId: string): Promise<ActionResult> {
  return runAction(channelSchema, { channelId }, async (input) => {
    const { db } = await requireManager()
    await removeChannel(db, input.channelId)
    revalidatePath(page)
    return "Channel removed."
  })
}

export async function testChannelAction(channelId: string): Promise<ActionResult> {
  return runAction(channelSchema, { channelId }, async (input) => {
    const { db } = await requireManager()
    try {
      await testChannel(db, input.channelId, alertDelivering(new Date()))
    } finally {
      revalidatePath(page)
    }
    return "It took the test."
  })
}

export async function retryDeliveryAction(deliveryId: string): Promise<ActionResult> {
  return runAction(deliverySchema, { deliveryId }, async (input) => {
    const { db } = await requireManager()
    await retryDelivery(db, input.deliveryId)
    revalidatePath(page)
    return "It is tried again now."
  })
}

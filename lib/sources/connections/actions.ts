"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { env } from "@/lib/env"
import { type ActionResult, runAction } from "@/lib/session/action"
import { requireManager } from "@/lib/session/session"
import {
  addConnection,
  removeConnection,
  rotateWebhookToken,
  setConnectionEnabled,
  updateConnection,
} from "@/lib/sources/connections/mutations"
import { getConnection } from "@/lib/sources/connections/queries"
import {
  connectionChangeSchema,
  connectionSchema,
  connectionSwitchSchema,
  newConnectionSchema,
  readCredentialChanges,
} from "@/lib/sources/connections/schema"
import { readKeyRing } from "@/lib/sources/credentials"
import { sourceOf } from "@/lib/sources/registry"

const page = "/settings/sources"
const keys = () => readKeyRing(env().PORCHLIGHT_KEYS)

export async function addConnectionAction(form: FormData): Promise<ActionResult> {
  return runAction(newConnectionSchema, form, async (input) => {
    const { db } = await requireManager()
    const source = sourceOf(input.source)
    const credentials = readCredentialChanges(source.credentials, input)
    const { id } = await addConnection(
      db,
      { source: source.key, name: input.name, credentials },
      keys,
    )
    revalidatePath(page)
    redirect(`${page}/${id}`)
  })
}

export async function updateConnectionAction(form: FormData): Promise<ActionResult> {
  return runAction(connectionChangeSchema, form, async (input) => {
    const { db } = await requireManager()
    const { source } = await getConnection(db, input.connectionId)
    const credentials = readCredentialChanges(sourceOf(source).credentials, input)
    await updateConnection(db, input.connectionId, { name: input.name, credentials }, keys)
    revalidatePath(page, "layout")
    return "Connection saved."
  })
}

export async function switchConnectionAction(
  connectionId: string,
  enabled: boolean,
): Promise<ActionResult> {
  return runAction(connectionSwitchSchema, { connectionId, enabled }, async (input) => {
    const { db } = await requireManager()
    await setConnectionEnabled(db, input.connectionId, input.enabled)
    revalidatePath(page, "layout")
    return input.enabled ? "Switched on." : "Switched off."
  })
}

export async function rotateTokenAction(connectionId: string): Promise<ActionResult> {
  return runAction(connectionSchema, { connectionId }, async (input) => {
    const { db } = await requireManager()
    await rotateWebhookToken(db, input.connectionId)
    revalidatePath(page, "layout")
    return "New address made. Give it to the source now."
  })
}

export async function removeConnectionAction(connectionId: string): Promise<ActionResult> {
  return runAction(connectionSchema, { connectionId }, async (input) => {
    const { db } = await requireManager()
    await removeConnection(db, input.connectionId)
    revalidatePath(page, "layout")
    redirect(page)
  })
}

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
  type CredentialChanges,
  connectionChangeSchema,
  connectionSchema,
  connectionSwitchSchema,
  newConnectionSchema,
  readCredentialChanges,
} from "@/lib/sources/connections/schema"
import { type ConnectionTest, testConnection } from "@/lib/sources/connections/test-connection"
import { readKeyRing } from "@/lib/sources/credentials"
import { sourceOf } from "@/lib/sources/registry"

const page = "/settings/sources"
interface Tested {
  /** What came of the test; null when nothing was tested. */
  test: ConnectionTest | null
}

const entered = (credentials: CredentialChanges) =>
  Object.values(credentials).some((value) => value !== null)

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
    // What was entered is saved whatever the test says; the page that follows tells it.
    if (entered(credentials)) await testConnection(db, id, { now: new Date(), fetch, keys })
    revalidatePath(page)
    redirect(`${page}/${id}`)
  })
}

/** Saves, and tests new credentials at once; they are saved whatever the test says. */
export async function updateConnectionAction(form: FormData): Promise<ActionResult & Tested> {
  let test: ConnectionTest | null = null
  const result = await runAction(connectionChangeSchema, form, async (input) => {
    const { db, user } = await requireManager()
    const { source } = await getConnection(db, input.connectionId)
    const credentials = readCredentialChanges(sourceOf(source).credentials, input)
    const { connectionId, name } = input
    await updateConnection(db, connectionId, { name, credentials }, keys)
    if (entered(credentials)) {
      const options = { now: new Date(), fetch, keys, byUserId: user.id }
      test = await testConnection(db, connectionId, options)
    }
    revalidatePath(page, "layout")
    return "Connection saved."
  })
  return { ...result, test }
}

/** Asks the source whether the credentials work. */
export async function testConnectionAction(connectionId: string): Promise<ActionResult & Tested> {
  let test: ConnectionTest | null = null
  const result = await runAction(connectionSchema, { connectionId }, async (input) => {
    const { db, user } = await requireManager()
    const options = { now: new Date(), fetch, keys, byUserId: user.id }
    test = await testConnection(db, input.connectionId, options)
    revalidatePath(page, "layout")
    return null
  })
  return { ...result, test }
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

import { z } from "zod"
import type { Source } from "@/lib/sources/contract"

const connectionName = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .max(60, "Use at most 60 characters.")

export const connectionSchema = z.object({ connectionId: z.uuid() })

export const connectionSwitchSchema = connectionSchema.extend({ enabled: z.boolean() })

export const newConnectionSchema = z.looseObject({ source: z.string(), name: connectionName })

export const connectionChangeSchema = z.looseObject({
  connectionId: z.uuid(),
  name: connectionName,
})

/** What a form says of each credential: a new value, null to take it away, absent to keep it. */
export type CredentialChanges = Record<string, string | null>

const credentialPrefix = "credential:"
const removePrefix = "remove:"

/** The form's name of a credential's input, and of the box that takes it away. */
export const credentialInput = {
  value: (key: string) => `${credentialPrefix}${key}`,
  remove: (key: string) => `${removePrefix}${key}`,
} as const

/** Reads a source's credentials from a form; an empty input changes nothing. */
export function readCredentialChanges(
  fields: Source["credentials"],
  form: Readonly<Record<string, unknown>>,
): CredentialChanges {
  const changes: CredentialChanges = {}
  for (const { key } of fields) {
    const value = form[credentialInput.value(key)]
    if (form[credentialInput.remove(key)] === "on") changes[key] = null
    if (typeof value === "string" && value.trim() !== "") changes[key] = value.trim().slice(0, 4000)
  }
  return changes
}

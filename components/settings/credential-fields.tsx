"use client"

import { Checkbox } from "@/components/ui/checkbox"
import { Field } from "@/components/ui/field"
import { PasswordInput } from "@/components/ui/password-input"
import type { SourceDescription } from "@/lib/sources/connections/loaders"
import { credentialInput } from "@/lib/sources/connections/schema"

interface CredentialFieldsProps {
  source: SourceDescription
  /** Keys that have a value, which is never shown again. */
  set: readonly string[]
}

/** A source's keys and secrets: to enter, to replace, and those not required to take away. */
export function CredentialFields({ source, set }: CredentialFieldsProps) {
  return source.credentials.map(({ key, label, help, required }) => {
    const present = set.includes(key)
    return (
      <Field
        key={key}
        name={credentialInput.value(key)}
        label={label}
        optional={!required}
        description={help}
      >
        <PasswordInput
          autoComplete="off"
          data-1p-ignore
          data-lpignore="true"
          placeholder={present ? "Set. Enter a new one to replace it." : ""}
          className="font-mono placeholder:font-sans"
        />
        {present && !required ? (
          // biome-ignore lint/a11y/noLabelWithoutControl: Checkbox is the control
          <label className="flex w-fit items-center gap-2 py-0.5 text-muted-foreground text-sm">
            <Checkbox name={credentialInput.remove(key)} value="on" />
            Remove the stored one
          </label>
        ) : null}
      </Field>
    )
  })
}

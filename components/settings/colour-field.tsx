"use client"

import type { ReactNode } from "react"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { parseHex } from "@/lib/brand/colour"

interface ColourFieldProps {
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  disabled: boolean
  error?: string | undefined
  optional?: boolean
  description: ReactNode
}

/** A colour, by picker or by code, and what becomes of it. */
export function ColourField(props: ColourFieldProps) {
  const { value, onChange, disabled } = props
  return (
    <Field
      name={props.name}
      label={props.label}
      error={props.error}
      disabled={disabled}
      optional={props.optional ?? false}
      description={props.description}
    >
      <div className="flex gap-2">
        <input
          type="color"
          aria-label={`Pick: ${props.label}`}
          disabled={disabled}
          value={parseHex(value) ?? "#000000"}
          onChange={(event) => onChange(event.target.value)}
          className="h-8 w-10 shrink-0 cursor-pointer rounded-md border border-input bg-background p-1 disabled:opacity-60 pointer-coarse:h-10 [&::-moz-color-swatch]:rounded-sm [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:rounded-sm [&::-webkit-color-swatch]:border-0"
        />
        <Input
          value={value}
          onValueChange={onChange}
          spellCheck={false}
          autoCapitalize="none"
          placeholder={props.optional ? "ours" : undefined}
          className="w-32 font-mono"
        />
      </div>
    </Field>
  )
}

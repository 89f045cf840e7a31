"use client"

import { ColourVerdict } from "@/components/settings/colour-verdict"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"
import { parseHex } from "@/lib/brand/colour"

interface ColourFieldProps {
  value: string
  onChange: (value: string) => void
  disabled: boolean
}

/** The brand's colour, by picker or by code, and how well it can be read. */
export function ColourField({ value, onChange, disabled }: ColourFieldProps) {
  const hex = parseHex(value)
  return (
    <Field
      name="colour"
      label="Colour"
      disabled={disabled}
      description={<ColourVerdict hex={hex} />}
    >
      <div className="flex gap-2">
        <input
          type="color"
          aria-label="Pick a colour"
          disabled={disabled}
          value={hex ?? "#000000"}
          onChange={(event) => onChange(event.target.value)}
          className="h-8 w-10 shrink-0 cursor-pointer rounded-md border border-input bg-background p-1 disabled:opacity-60 pointer-coarse:h-10 [&::-moz-color-swatch]:rounded-sm [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:rounded-sm [&::-webkit-color-swatch]:border-0"
        />
        <Input
          value={value}
          onValueChange={onChange}
          spellCheck={false}
          autoCapitalize="none"
          className="w-32 font-mono"
        />
      </div>
    </Field>
  )
}

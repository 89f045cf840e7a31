"use client"

import type { ReactNode } from "react"
import { Field } from "@/components/ui/field"
import { Input } from "@/components/ui/input"

interface BrandTextProps {
  label: ReactNode
  /** The path in the design, which is also its error's. */
  name: string
  value: string | null
  onChange: (value: string) => void
  errors: Readonly<Record<string, string>>
  readOnly: boolean
  type?: "text" | "url" | "email" | "tel" | "date"
  placeholder?: string
  description?: ReactNode
  optional?: boolean
}

/** One line of the design. */
export function BrandText(props: BrandTextProps) {
  const { label, name, value, onChange, errors, readOnly, description, optional = false } = props
  return (
    <Field
      name={name}
      label={label}
      error={errors[name]}
      optional={optional}
      disabled={readOnly}
      description={description}
    >
      <Input
        type={props.type ?? "text"}
        value={value ?? ""}
        onValueChange={onChange}
        placeholder={props.placeholder}
        autoComplete="off"
      />
    </Field>
  )
}

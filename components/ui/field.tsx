"use client"

import { Field as Base } from "@base-ui/react/field"
import type { ReactNode } from "react"
import { useFieldError } from "@/components/ui/action-form"
import { cn } from "@/components/ui/class-names"

interface FieldProps {
  /** Also finds the field's error in the surrounding ActionForm. */
  name: string
  label: ReactNode
  /** Gives way to the error while there is one. */
  description?: ReactNode
  error?: string | undefined
  /** Says "optional" beside the label; what is not optional is required. */
  optional?: boolean
  disabled?: boolean
  className?: string | undefined
  children: ReactNode
}

/** A labelled control with its explanation and error, joined for screen readers. */
export function Field(props: FieldProps) {
  const fromForm = useFieldError(props.name)
  const error = props.error ?? fromForm
  return (
    <Base.Root
      name={props.name}
      invalid={error !== undefined}
      disabled={props.disabled}
      className={cn("grid content-start gap-1.5", props.className)}
    >
      <Base.Label className="flex items-baseline gap-1.5 font-medium text-sm">
        {props.label}
        {props.optional ? (
          <span className="font-normal text-muted-foreground text-xs">optional</span>
        ) : null}
      </Base.Label>
      {props.children}
      {error === undefined ? null : (
        <Base.Error match className="text-sm text-tone-trouble">
          {error}
        </Base.Error>
      )}
      {props.description && error === undefined ? (
        <Base.Description className="text-muted-foreground text-sm">
          {props.description}
        </Base.Description>
      ) : null}
    </Base.Root>
  )
}

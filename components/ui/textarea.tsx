"use client"

import { Field } from "@base-ui/react/field"
import type { ComponentProps } from "react"
import { cn } from "@/components/ui/class-names"
import { controlStyles } from "@/components/ui/input"

/** Several lines of text. Inside a Field it is labelled and described by it. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <Field.Control
      render={
        <textarea
          {...props}
          className={cn(controlStyles, "field-sizing-content min-h-20 px-2.5 py-1.5", className)}
        />
      }
    />
  )
}

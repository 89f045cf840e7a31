"use client"

import { useRef } from "react"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Field } from "@/components/ui/field"
import { controlStyles } from "@/components/ui/input"
import type { TextEditorData } from "@/lib/notifications/mail-texts/loaders"

interface TextFieldProps {
  field: TextEditorData["fields"][number]
  /** BCP 47, for the spelling checker, and the direction of the language. */
  tag: string
  direction: "ltr" | "rtl"
  value: string
  error: string | undefined
  readOnly: boolean
  onChange: (text: string) => void
}

/** One text: ours shows where none is written, and variables are put in by a click. */
export function TextField(props: TextFieldProps) {
  const { field, value, readOnly, onChange } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const { error } = props

  function put(name: string) {
    const at = area.current?.selectionStart ?? value.length
    const end = area.current?.selectionEnd ?? at
    onChange(`${value.slice(0, at)}{${name}}${value.slice(end)}`)
    const after = at + name.length + 2
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(after, after)
    })
  }

  return (
    <Field
      name={field.key}
      error={error}
      disabled={readOnly}
      label={
        <>
          {field.label}
          <span className="font-normal text-muted-foreground text-xs">{field.occasion}</span>
        </>
      }
    >
      <textarea
        ref={area}
        aria-label={[field.label, field.occasion].filter(Boolean).join(" ")}
        aria-invalid={error ? true : undefined}
        rows={2}
        lang={props.tag}
        dir={props.direction}
        value={value}
        placeholder={field.ours}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
        className={cn(controlStyles, "field-sizing-content min-h-14 resize-none px-2.5 py-1.5")}
      />
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-1.5">
          {field.variables.map((name) => (
            <Button key={name} size="sm" className="font-mono" onClick={() => put(name)}>
              {`{${name}}`}
            </Button>
          ))}
          {value === "" ? (
            <Button size="sm" variant="ghost" onClick={() => onChange(field.ours)}>
              Start from ours
            </Button>
          ) : (
            <Button size="sm" variant="ghost" onClick={() => onChange("")}>
              Back to ours
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}

"use client"

import { type KeyboardEvent, useId, useRef, useState } from "react"
import { ActionForm, SubmitButton, useFieldError } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { controlStyles } from "@/components/ui/input"
import { nameBeforeCaret } from "@/lib/notes/mentions"
import type { ActionResult } from "@/lib/session/action"
import type { ShipmentData } from "@/lib/shipments/loaders"

type Members = ShipmentData["members"]

interface NoteFormProps {
  label: string
  placeholder?: string
  save: string
  initial?: string
  action: (data: FormData) => Promise<ActionResult>
  members: Members
  /** Given when the form can be left. */
  onEnd?: () => void
}

/** A note's text. @ offers the members; Ctrl or Cmd with Enter saves. */
export function NoteForm(props: NoteFormProps) {
  const { label, placeholder, save, initial = "", action, members, onEnd } = props
  const [text, setText] = useState(initial)
  return (
    <ActionForm
      action={action}
      onSuccess={() => {
        setText("")
        onEnd?.()
      }}
      className="gap-2"
    >
      <NoteText
        label={label}
        placeholder={placeholder}
        members={members}
        text={text}
        onText={setText}
        onEscape={onEnd}
      />
      {text.trim() !== "" || onEnd ? (
        <div className="flex gap-2">
          <SubmitButton size="sm" disabled={text.trim() === "" || text === initial}>
            {save}
          </SubmitButton>
          {onEnd ? (
            <Button size="sm" onClick={onEnd}>
              Cancel
            </Button>
          ) : null}
        </div>
      ) : null}
    </ActionForm>
  )
}

interface NoteTextProps {
  label: string
  placeholder: string | undefined
  members: Members
  text: string
  onText: (text: string) => void
  onEscape: (() => void) | undefined
}

function NoteText({ label, placeholder, members, text, onText, onEscape }: NoteTextProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const error = useFieldError("body")
  const list = useId()
  const offered = typed === null ? [] : matching(members, typed)
  const option = (index: number) => `${list}-${index}`

  function look() {
    const caret = area.current?.selectionStart ?? 0
    setTyped(nameBeforeCaret(area.current?.value ?? "", caret))
    setActive(0)
  }

  function pick(name: string) {
    const caret = area.current?.selectionStart ?? text.length
    const start = caret - (typed ?? "").length
    onText(`${text.slice(0, start)}${name} ${text.slice(caret)}`)
    setTyped(null)
    const end = start + name.length + 1
    requestAnimationFrame(() => area.current?.setSelectionRange(end, end))
  }

  function onKeyDown(event: KeyboardEvent) {
    const chosen = offered[active]
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      area.current?.form?.requestSubmit()
    } else if (chosen && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault()
      pick(chosen.name)
    } else if (chosen && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault()
      const step = event.key === "ArrowDown" ? 1 : offered.length - 1
      setActive((active + step) % offered.length)
    } else if (event.key === "Escape") {
      if (chosen) setTyped(null)
      else onEscape?.()
    }
  }

  return (
    <div className="relative grid gap-1">
      <textarea
        ref={area}
        name="body"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        dir="auto"
        rows={text.includes("\n") || text.length > 90 ? 4 : 2}
        maxLength={4_000}
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={offered.length > 0 ? option(active) : undefined}
        aria-invalid={error !== undefined}
        onChange={(event) => {
          onText(event.target.value)
          look()
        }}
        onKeyDown={onKeyDown}
        onClick={look}
        onBlur={() => setTyped(null)}
        className={cn(controlStyles, "resize-y px-2.5 py-1.5")}
      />
      {error ? <p className="text-sm text-tone-trouble">{error}</p> : null}
      <div
        id={list}
        role="listbox"
        aria-label="Members"
        hidden={offered.length === 0}
        className="popup-motion absolute top-full left-0 z-20 mt-1 max-h-56 min-w-48 overflow-y-auto rounded-lg bg-popover p-1 text-sm shadow-popup"
      >
        {offered.map(({ id, name }, index) => (
          <div
            key={id}
            id={option(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the text loses the focus.
            onPointerDown={(event) => {
              event.preventDefault()
              pick(name)
            }}
            className={cn("rounded-md px-2 py-1.5", index === active && "bg-accent")}
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
    </div>
  )
}

/** By the start of the name, or of one of its words. */
function matching(members: Members, typed: string): Members {
  const wanted = typed.toLowerCase()
  return members.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${wanted}`)).slice(0, 8)
}

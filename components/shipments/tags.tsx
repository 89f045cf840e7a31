"use client"

import { X } from "lucide"
import { useId, useOptimistic, useState, useTransition } from "react"
import { toast } from "sonner"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { controlStyles } from "@/components/ui/input"
import { knownTagsAction, tagAction } from "@/lib/shipments/actions"

interface TagsProps {
  shipmentId: string
  tags: readonly string[]
}

/** The shipment's tags; typing offers those that the team uses, Enter or a comma adds one. */
export function Tags({ shipmentId, tags }: TagsProps) {
  const [shown, show] = useOptimistic(tags)
  const [, start] = useTransition()
  const [text, setText] = useState("")
  const { known, load } = useKnownTags()
  const list = useId()

  function change(next: readonly string[]) {
    start(async () => {
      show(next)
      const result = await tagAction(shipmentId, [...next])
      if (!result.ok) toast.error(result.message)
    })
  }

  function add(typed: string) {
    const tag = typed.trim()
    setText("")
    if (tag !== "" && !shown.includes(tag)) change([...shown, tag])
  }

  return (
    <div className="flex flex-wrap items-center gap-1">
      {shown.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-md bg-tone-neutral-soft pl-1.5 text-tone-neutral text-xs"
        >
          <span className="truncate" dir="auto">
            {tag}
          </span>
          <button
            type="button"
            aria-label={`Take the tag ${tag} off`}
            onClick={() => change(shown.filter((other) => other !== tag))}
            className="grid size-6 shrink-0 place-items-center rounded-md hover:text-foreground"
          >
            <Icon of={X} className="size-3" />
          </button>
        </span>
      ))}
      <input
        aria-label="Add a tag"
        placeholder="Add a tag"
        value={text}
        maxLength={40}
        list={list}
        autoComplete="off"
        onFocus={load}
        onChange={(event) => {
          const typed = event.target.value
          // A browser tells of a chosen suggestion as of any other input, but as a whole.
          const chosen = "inputType" in event.nativeEvent === false
          if (chosen || typed.endsWith(",")) add(typed.replace(/,$/, ""))
          else setText(typed)
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault()
            add(text)
          } else if (event.key === "Backspace" && text === "" && shown.length > 0) {
            change(shown.slice(0, -1))
          }
        }}
        onBlur={() => add(text)}
        className={cn(controlStyles, "h-6 w-24 min-w-0 flex-1 px-1.5 text-xs pointer-coarse:h-9")}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !shown.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  )
}

/** Asked for when somebody begins to type, so that no page waits for it. */
function useKnownTags() {
  const [known, setKnown] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  async function load() {
    if (asked) return
    setAsked(true)
    // Without suggestions one can still type.
    setKnown(await knownTagsAction().catch(() => []))
  }
  return { known, load }
}

import { type RefObject, useEffect, useRef } from "react"
import { countSelected } from "@/components/bulk/selection"
import type { Selection } from "@/components/bulk/use-selection"
import { isTyping, moveFocus } from "@/components/data-table/use-row-keys"

interface Body {
  selection: Selection
  /** The id of the row whose preview is open. */
  previewed: string | null
  setPreviewed: (id: string | null) => void
}

/**
 * x selects the row with the focus (with Shift from the last one on), Space or p opens its preview, and
 * Esc takes back one thing: the preview, then the selection.
 */
export function useBodyKeys(container: RefObject<HTMLElement | null>, body: Body) {
  const current = useRef(body)
  useEffect(() => {
    current.current = body
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target)) return
      if (act(event, container.current, current.current)) event.preventDefault()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [container])
}

/** Whether the key did something. */
function act(event: KeyboardEvent, container: HTMLElement | null, body: Body): boolean {
  const { selection, previewed, setPreviewed } = body
  const key = event.key.toLowerCase()
  if (key === "escape") {
    if (previewed !== null) setPreviewed(null)
    else if (countSelected(selection.selected) > 0) selection.clear()
    else return false
    return true
  }
  if (key === "x") {
    const id = focusedRow()
    if (id === null) return false
    selection.toggle(id, event.shiftKey)
    return true
  }
  if (key !== "p" && key !== " ") return false
  // A button and a box take Space for themselves.
  if (
    key === " " &&
    event.target instanceof Element &&
    event.target.matches("button, input, summary")
  )
    return false
  if (previewed !== null) {
    setPreviewed(null)
    return true
  }
  if (focusedRow() === null) {
    if (key === " ") return false
    moveFocus(container, 1)
  }
  setPreviewed(focusedRow())
  return true
}

function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row ?? null
}

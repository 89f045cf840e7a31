import { type RefObject, useEffect, useRef } from "react"

/**
 * j and k (and the arrows, once inside) move through the links marked `data-row-link` in `container`;
 * / goes to the search. Enter is the link's own. The focus is the mark of where one is.
 */
export function useRowKeys(
  container: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
  /** What other plain keys do. */
  more: Readonly<Record<string, () => void>> = {},
) {
  const others = useRef(more)
  useEffect(() => {
    others.current = more
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target)) return
      const step = steps[event.key]
      const inside = container.current?.contains(document.activeElement) ?? false
      if (event.key === "/") {
        event.preventDefault()
        search.current?.focus()
        search.current?.select()
      } else if (step !== undefined && (inside || !event.key.startsWith("Arrow"))) {
        event.preventDefault()
        moveFocus(container.current, step)
      } else if (event.key === "Escape" && inside) {
        blurRow()
      } else if (others.current[event.key]) {
        event.preventDefault()
        others.current[event.key]?.()
      }
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [container, search])
}

const steps: Partial<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }

/** Moves the focus to a neighbouring row; from outside, to the first row. */
export function moveFocus(container: HTMLElement | null, step: 1 | -1) {
  const links = [...(container?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])].filter(
    (link) => link.checkVisibility(),
  )
  const current = document.activeElement?.closest("[data-row]")
  const at = links.findIndex((link) => link.closest("[data-row]") === current)
  const next = links[at === -1 ? 0 : Math.min(Math.max(at + step, 0), links.length - 1)]
  next?.focus({ preventScroll: true })
  next?.closest("[data-row]")?.scrollIntoView({ block: "nearest" })
}

function blurRow() {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** Keys belong to a field, and to an open dialog or menu, before they are shortcuts. */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]"))
    return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== "checkbox"
  return target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
}

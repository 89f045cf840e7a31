import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react"

/**
 * Whether rows are still the text that the server sent: true there and while the page wakes up, false
 * from then on. Rows as text cost the server a fraction of rows as elements; the browser makes elements
 * of them at once, before it draws anything. What had the focus or the pointer within `body` has it again.
 */
export function useStill(body: RefObject<HTMLElement | null>): boolean {
  const sent = useSyncExternalStore(never, no, yes)
  const [still, setStill] = useState(sent)
  const places = useRef({ focus: -1, pointer: -1 })
  useLayoutEffect(() => {
    const parts = [...(body.current?.querySelectorAll<HTMLElement>("*") ?? [])]
    if (still) {
      places.current = {
        focus: parts.indexOf(document.activeElement as HTMLElement),
        pointer: parts.findLastIndex((part) => part.matches(":hover")),
      }
      setStill(false)
      return
    }
    const { focus, pointer } = places.current
    places.current = { focus: -1, pointer: -1 }
    parts[focus]?.focus({ preventScroll: true })
    // A pointer that rests is not heard of again.
    parts[pointer]?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }))
  }, [still, body])
  return still
}

const never = () => () => {}
const no = () => false
const yes = () => true

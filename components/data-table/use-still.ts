import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react"

/**
 * The rows as the text that the server sent, or null when they are to be elements. Text costs the server
 * a fraction of elements, so a page's first rows stay text until one of them says something else: whoever
 * clicks while a page wakes up has the same row under the pointer when the button goes up. What had the
 * focus or the pointer within `body` has it again afterwards.
 *
 * @param html writes the rows as they are now
 */
export function useStill(body: RefObject<HTMLElement | null>, html: () => string): string | null {
  const sent = useSent()
  let written: string | null = null
  const write = () => {
    written ??= html()
    return written
  }
  const [still, setStill] = useState(() => (sent ? write() : null))
  const stale = still !== null && still !== write()
  const places = useRef({ focus: -1, pointer: -1 })

  useLayoutEffect(() => {
    if (!stale) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      const parts = partsOf(body.current)
      // A press that has begun ends on what it began on, or no click comes of it.
      if (parts.some((part) => part.matches(":active"))) {
        timer = setTimeout(wake, 30)
        return
      }
      places.current = {
        focus: parts.indexOf(document.activeElement as HTMLElement),
        pointer: parts.findLastIndex((part) => part.matches(":hover")),
      }
      setStill(null)
    }
    wake()
    return () => clearTimeout(timer)
  }, [stale, body])

  useLayoutEffect(() => {
    if (still !== null) return
    const { focus, pointer } = places.current
    places.current = { focus: -1, pointer: -1 }
    const parts = partsOf(body.current)
    parts[focus]?.focus({ preventScroll: true })
    // A pointer that rests is not heard of again.
    parts[pointer]?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }))
  }, [still, body])

  return still
}

/** Whether this is the server's page, there or waking up here: nothing of React's hears yet. */
export function useSent(): boolean {
  return useSyncExternalStore(never, no, yes)
}

function partsOf(body: HTMLElement | null): HTMLElement[] {
  return [...(body?.querySelectorAll<HTMLElement>("*") ?? [])]
}

const never = () => () => {}
const no = () => false
const yes = () => true

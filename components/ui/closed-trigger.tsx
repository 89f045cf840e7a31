import { type ComponentProps, cloneElement, type KeyboardEvent, type ReactElement } from "react"
import { cn } from "@/components/ui/class-names"

interface ClosedTriggerProps extends Omit<ComponentProps<"button">, "ref"> {
  /** What it opens. */
  popup: "menu" | "dialog"
  /** The button to draw; a bare one if not given. */
  render?: ReactElement<ComponentProps<"button">>
  onOpen: () => void
}

/**
 * The button of a menu or popover that nobody has opened yet. Most never are, and what could open weighs
 * as much on the server and in the browser as the rest of a toolbar: it is made when it is first asked for.
 */
export function ClosedTrigger({ popup, render, onOpen, ...props }: ClosedTriggerProps) {
  function openByKey(event: KeyboardEvent<HTMLButtonElement>) {
    if (popup !== "menu" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return
    event.preventDefault()
    onOpen()
  }
  const face = render ?? <button type="button" />
  const className = cn(face.props.className, props.className)
  return cloneElement(face, {
    ...props,
    ...(className && { className }),
    "aria-haspopup": popup,
    "aria-expanded": false,
    onClick: onOpen,
    onKeyDown: openByKey,
  })
}

import type { FocusEvent, MouseEvent, PointerEvent } from "react"
import { toast } from "sonner"
import { exactTime } from "@/components/shipments/exact-time"

interface RowDoings {
  selection: { toggle: (id: string, reach: boolean) => void }
  /** The id of the row whose preview is open. */
  previewed: string | null
  onOpen: (href: string, newTab: boolean) => void
  onPreview: (id: string) => void
}

/** What all rows hear, at the body of their table: no row has handlers of its own. */
export function rowHandlers({ selection, previewed, onOpen, onPreview }: RowDoings) {
  function click(event: MouseEvent) {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>("[data-row]")
    if (!row || !event.currentTarget.contains(row)) return
    const copied = target.closest<HTMLElement>("[data-copy]")
    if (copied) return void copy(copied.dataset.copy ?? "")
    const cell = target.closest(".pick")
    // Beside the box is as good as on it; Space on it is a click too.
    if (cell) return selection.toggle(row.dataset.row ?? "", event.shiftKey)
    const link = target.closest("[data-row-link]")
    if (!link && (target.closest("a") || window.getSelection()?.isCollapsed === false)) return
    event.preventDefault()
    if (!link && isNarrow()) return onPreview(row.dataset.row ?? "")
    onOpen(hrefOf(row), event.metaKey || event.ctrlKey || event.button === 1)
  }
  return {
    onClick: click,
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1) click(event)
    },
    onFocus: (event: FocusEvent) => {
      const id = event.target.closest<HTMLElement>("[data-row]")?.dataset.row
      if (id && previewed !== null && id !== previewed) onPreview(id)
    },
    onPointerOver: ({ target }: PointerEvent) => {
      if (!(target instanceof HTMLTimeElement) || target.title) return
      target.title = exactTime(target.dateTime)
    },
  }
}

/** Where a row's own link leads. */
function hrefOf(row: Element): string {
  return row.querySelector("[data-row-link]")?.getAttribute("href") ?? "/shipments"
}

function isNarrow(): boolean {
  return window.matchMedia("(width < 48rem)").matches
}

async function copy(text: string) {
  try {
    await navigator.clipboard.writeText(text)
    toast.success(`Copied ${text}`)
  } catch {
    // Without https a browser gives no clipboard.
    toast.error("The browser refused to copy. Select the text and copy it by hand.")
  }
}

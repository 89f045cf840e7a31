import { useEffect, useRef } from "react"
import { isTyping } from "@/components/data-table/use-row-keys"

interface BulkKeys {
  /** Something is selected. */
  any: boolean
  onTag: () => void
  onAssign: () => void
  onAll: () => void
}

/** l tags and a assigns what is selected; Shift and A select all that match. */
export function useBulkKeys(keys: BulkKeys) {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return
      if (isTyping(event.target)) return
      const { any, onTag, onAssign, onAll } = current.current
      const deeds = { A: onAll, ...(any ? { l: onTag, a: onAssign } : {}) }
      const act = Object.entries(deeds).find(([key]) => key === event.key)?.[1]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])
}

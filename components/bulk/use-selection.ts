import { useCallback, useRef, useState } from "react"
import { between, isSelected, nothing, type Selected, withRows } from "@/components/bulk/selection"

/**
 * What is selected in a list, over its pages. It belongs to one question (`key`): under another filter
 * nothing is selected. `rows` are the ids on screen, in order.
 */
export function useSelection(key: string, rows: readonly string[]) {
  const [state, setState] = useState({ key, selected: nothing })
  const last = useRef<string | null>(null)
  const selected = state.key === key ? state.selected : nothing
  const set = useCallback((next: Selected) => setState({ key, selected: next }), [key])

  const toggle = (id: string, reach = false) => {
    const wanted = !isSelected(selected, id)
    set(withRows(selected, between(rows, reach ? last.current : null, id), wanted))
    last.current = id
  }
  return {
    selected,
    toggle,
    togglePage: (wanted: boolean) => set(withRows(selected, rows, wanted)),
    select: set,
    clear: () => {
      last.current = null
      set(nothing)
    },
  }
}

export type Selection = ReturnType<typeof useSelection>

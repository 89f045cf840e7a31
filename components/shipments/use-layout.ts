import { useQueryStates } from "nuqs"
import { useState, useTransition } from "react"
import { rememberLayoutAction } from "@/lib/shipments/list/actions"
import type { Layout } from "@/lib/shipments/list/layout"
import { listParams } from "@/lib/shipments/list-params"

const addressed = { cols: listParams.cols, density: listParams.density }

/**
 * How the list looks. A choice is seen at once, stands in the address (a view keeps it with the rest),
 * and is remembered for the person; widths are remembered alone.
 */
export function useLayout(given: Layout) {
  const [chosen, setChosen] = useState({ given, layout: given })
  const [pending, startTransition] = useTransition()
  const [, setParams] = useQueryStates(addressed, { shallow: false, startTransition })
  if (chosen.given !== given) setChosen({ given, layout: given })
  const layout = chosen.given === given ? chosen.layout : given

  function change(part: Partial<Layout>) {
    setChosen({ given, layout: { ...layout, ...part } })
    void rememberLayoutAction(part)
    if (part.columns) void setParams({ cols: part.columns.join(",") })
    if (part.density) void setParams({ density: part.density })
  }
  return { layout, change, pending }
}

export type LayoutState = ReturnType<typeof useLayout>

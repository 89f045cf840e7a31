import { useState } from "react"
import { sameOrder, steadyRows } from "@/components/data-table/steady-rows"

/**
 * Rows that do not move while `held` (someone points at them or works in them) as long as the question
 * (`key`) stays the same. `waiting` says that the fresh page has another order; `release` shows it.
 */
export function useSteadyRows<Row extends { id: string }>(
  fresh: Row[],
  key: string,
  held: boolean,
) {
  const [shown, setShown] = useState({ fresh, key, rows: fresh, waiting: false })
  const stale = shown.fresh !== fresh || shown.key !== key || (shown.waiting && !held)
  if (stale) {
    const waiting = held && shown.key === key && !sameOrder(shown.rows, fresh)
    setShown({ fresh, key, waiting, rows: waiting ? steadyRows(shown.rows, fresh) : fresh })
  }
  const release = () => setShown({ fresh, key, rows: fresh, waiting: false })
  return { rows: shown.rows, waiting: shown.waiting, release }
}

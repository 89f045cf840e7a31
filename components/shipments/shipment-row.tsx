import { memo } from "react"
import { cells } from "@/components/shipments/row-cells"
import type { ColumnKey } from "@/lib/shipments/list/layout"
import type { ShipmentLine } from "@/lib/shipments/list/line"
import { shipmentHref } from "@/lib/shipments/list-address"

interface ShipmentRowProps {
  line: ShipmentLine
  columns: readonly ColumnKey[]
  /** The present in ms. */
  now: number
  timeZone: string
  /** The list's own address, to which its page leads back. */
  from: string
  selected: boolean
  previewed: boolean
}

/**
 * A shipment in the list: a row of the table, which narrow screens show as a card (rows.css). It has few
 * elements and no handlers of its own, since there are many; the table hears for all of them.
 */
export const ShipmentRow = memo(rowElement)

/** The same without a component around it; nothing in a row uses hooks, so that it can be markup too. */
export function rowElement(props: ShipmentRowProps) {
  const { line, columns, selected, previewed } = props
  const context = { ...props, href: shipmentHref(line.id, props.from) }
  return (
    <tr
      data-row={line.id}
      data-selected={selected || undefined}
      data-previewed={previewed || undefined}
    >
      <td className="pick">
        <input type="checkbox" checked={selected} readOnly aria-label={`Select ${line.number}`} />
      </td>
      {columns.map((key) => {
        const Cell = cells[key]
        return <Cell key={key} {...context} />
      })}
    </tr>
  )
}

"use client"

import { Download, Ellipsis, RotateCcw } from "lucide-react"
import type { Selected } from "@/components/bulk/selection"
import { Button } from "@/components/ui/button"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import type { BulkDoing } from "@/lib/bulk/schema"

interface MoreMenuProps {
  selected: Selected
  onRun: (action: BulkDoing) => void
}

/** What one does seldom with a selection. */
export function MoreMenu({ selected, onRun }: MoreMenuProps) {
  const href = exportHref(selected)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger render={<Button size="icon-sm" aria-label="More to do" />}>
        <Ellipsis aria-hidden />
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="end">
        <DropdownMenuItem
          disabled={href === null}
          onClick={() => href && window.location.assign(href)}
        >
          <Download />{" "}
          {href ? "Export as CSV" : "Export: without exceptions, up to 200 single ones"}
        </DropdownMenuItem>
        <DropdownMenuItem onClick={() => onRun({ doing: "replay" })}>
          <RotateCcw /> Process payloads again, as a dry run
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** So many ids fit into the address of a file. */
const mostInAddress = 200

/** The file of a selection; null for one that an address cannot say. */
function exportHref(selected: Selected): string | null {
  const path = "/api/exports/shipments.csv"
  if (!("ids" in selected)) return selected.except.size > 0 ? null : `${path}?${selected.query}`
  if (selected.ids.size > mostInAddress) return null
  return `${path}?ids=${[...selected.ids].join(",")}`
}

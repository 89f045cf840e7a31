"use client"

import { Download, Ellipsis, RotateCcw } from "lucide"
import { downloadSelection } from "@/components/exports/download-selection"
import { Button } from "@/components/ui/button"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import type { BulkDoing, BulkSelection } from "@/lib/bulk/schema"

interface MoreMenuProps {
  /** What is selected; null when that is more than a request may name, which is told then. */
  request: () => BulkSelection | null
  onRun: (action: BulkDoing) => void
}

/** What one does seldom with a selection. */
export function MoreMenu({ request, onRun }: MoreMenuProps) {
  const download = () => {
    const selection = request()
    if (selection) downloadSelection(selection)
  }
  return (
    <DropdownMenu>
      <DropdownMenuTrigger render={<Button size="icon-sm" aria-label="More to do" />}>
        <Icon of={Ellipsis} />
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" align="end">
        <DropdownMenuItem onClick={download}>
          <Icon of={Download} /> Export as CSV
        </DropdownMenuItem>
        <DropdownMenuItem onClick={() => onRun({ doing: "replay" })}>
          <Icon of={RotateCcw} /> Process payloads again, as a dry run
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

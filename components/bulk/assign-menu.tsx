"use client"

import { UserRound } from "lucide"
import { useBulkChoices } from "@/components/bulk/use-bulk-choices"
import { Button } from "@/components/ui/button"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import type { BulkDoing } from "@/lib/bulk/schema"

interface AssignMenuProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onAssign: (action: BulkDoing) => void
}

/** The member who is to look after all that is selected. */
export function AssignMenu({ open, onOpenChange, onAssign }: AssignMenuProps) {
  const { members } = useBulkChoices(open)
  return (
    <DropdownMenu open={open} onOpenChange={onOpenChange}>
      <DropdownMenuTrigger render={<Button size="sm" />}>
        <Icon of={UserRound} /> Assign
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top">
        {members.map(({ id, name }) => (
          <DropdownMenuItem key={id} onClick={() => onAssign({ doing: "assign", userId: id })}>
            {name}
          </DropdownMenuItem>
        ))}
        {members.length > 0 ? <DropdownMenuSeparator /> : null}
        <DropdownMenuItem onClick={() => onAssign({ doing: "assign", userId: null })}>
          Nobody
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

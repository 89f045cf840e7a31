"use client"

import { ChevronsUpDown } from "lucide"
import { useTransition } from "react"
import { toast } from "sonner"
import { Mark } from "@/components/shell/mark"
import { cn } from "@/components/ui/class-names"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import { switchTeamAction } from "@/lib/session/actions"

interface TeamMenuProps {
  team: { id: string; name: string }
  teams: readonly { id: string; name: string }[]
}

/** The team's name; a menu only for those who are in several. */
export function TeamMenu({ team, teams }: TeamMenuProps) {
  const [pending, start] = useTransition()
  const face = (
    <>
      <Mark className="size-5.5" />
      <span className="min-w-0 flex-1 truncate text-left font-semibold text-base">{team.name}</span>
    </>
  )
  const style = "flex h-9 min-w-0 items-center gap-2 rounded-md px-1.5 pointer-coarse:h-11"
  if (teams.length < 2) return <div className={style}>{face}</div>

  function change(teamId: string) {
    start(async () => {
      const result = await switchTeamAction(teamId)
      if (!result.ok) toast.error(result.message)
    })
  }

  return (
    <DropdownMenu>
      <DropdownMenuTrigger
        disabled={pending}
        className={cn(style, "w-full hover:bg-accent data-popup-open:bg-accent")}
      >
        {face}
        <Icon of={ChevronsUpDown} className="size-3.5 shrink-0 text-muted-foreground" />
        <span className="sr-only">Switch team</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="min-w-52">
        <DropdownMenuGroup>
          <DropdownMenuLabel>Teams</DropdownMenuLabel>
          <DropdownMenuRadioGroup value={team.id} onValueChange={change}>
            {teams.map(({ id, name }) => (
              <DropdownMenuRadioItem key={id} value={id}>
                <span className="truncate">{name}</span>
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

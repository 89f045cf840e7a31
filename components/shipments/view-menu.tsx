"use client"

import {
  BookmarkPlus,
  Download,
  House,
  Link2,
  PencilLine,
  RotateCcw,
  Save,
  Trash2,
  Users,
} from "lucide"
import dynamic from "next/dynamic"
import { useEffect, useState } from "react"
import { toast } from "sonner"
import { requestEvents } from "@/components/palette/requests"
import type { CurrentView } from "@/components/shipments/use-current-view"
import type { ListState } from "@/components/shipments/use-list-state"
import { useViewChanges } from "@/components/shipments/use-view-changes"
import { ViewList } from "@/components/shipments/view-list"
import { Button } from "@/components/ui/button"
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import { exportHref } from "@/lib/exports/address"
import { viewHref } from "@/lib/views/list-query"
import type { ListedView, ViewsData } from "@/lib/views/loaders"

const ViewDialog = dynamic(
  () => import("@/components/shipments/view-dialog").then((file) => file.ViewDialog),
  { ssr: false },
)

interface ViewMenuProps {
  state: ListState
  data: ViewsData
  current: CurrentView
}

interface WithColumns extends ViewMenuProps {
  /** The list's columns in their order. */
  columns: readonly string[]
}

/** Saves, changes and opens views; beside the tabs, where it never scrolls away. */
export function ViewMenu({ state, data, current, columns }: WithColumns) {
  const { saved, query } = current
  const [asking, setAsking] = useState<{ renamed: ListedView | null } | null>(null)

  useEffect(() => {
    const ask = () => setAsking({ renamed: null })
    window.addEventListener(requestEvents.saveView, ask)
    return () => window.removeEventListener(requestEvents.saveView, ask)
  }, [])

  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger render={<Button size="sm" variant="ghost" className="my-1" />}>
          Views
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="w-64">
          <DropdownMenuItem disabled={query === ""} onClick={() => setAsking({ renamed: null })}>
            <Icon of={BookmarkPlus} /> {saved ? "Save as a new view…" : "Save as a view…"}
          </DropdownMenuItem>
          {/* A phone's toolbar has no room for it. */}
          <DropdownMenuItem
            className="md:hidden"
            onClick={() => window.location.assign(exportHref({ params: state.params, columns }))}
          >
            <Icon of={Download} /> Export as CSV
          </DropdownMenuItem>
          {saved ? (
            <SavedViewItems
              state={state}
              data={data}
              current={{ ...current, saved }}
              onRename={() => setAsking({ renamed: saved })}
            />
          ) : null}
          <ViewList state={state} data={data} current={current} />
        </DropdownMenuContent>
      </DropdownMenu>
      {asking ? (
        <ViewDialog
          open
          onOpenChange={(open) => open || setAsking(null)}
          renamed={asking.renamed}
          query={query}
          onSaved={(id) => state.open(viewHref({ id, query }))}
        />
      ) : null}
    </>
  )
}

interface SavedViewItemsProps extends ViewMenuProps {
  current: CurrentView & { saved: ListedView }
  onRename: () => void
}

function SavedViewItems({ state, data, current, onRename }: SavedViewItemsProps) {
  const { saved, modified, query } = current
  const { change, openFirst, remove } = useViewChanges()

  async function copyLink() {
    await navigator.clipboard.writeText(new URL(viewHref(saved), location.href).href)
    toast.success("Link copied.")
  }

  return (
    <DropdownMenuGroup>
      <DropdownMenuSeparator />
      <DropdownMenuLabel className="truncate">
        {saved.name}
        {saved.own ? "" : `, by ${saved.byName}`}
      </DropdownMenuLabel>
      {modified && saved.mayChange ? (
        <DropdownMenuItem onClick={() => change({ id: saved.id, query })}>
          <Icon of={Save} /> Update the view
        </DropdownMenuItem>
      ) : null}
      {modified ? (
        <DropdownMenuItem onClick={() => state.open(viewHref(saved))}>
          <Icon of={RotateCcw} /> Back to how it was
        </DropdownMenuItem>
      ) : null}
      <DropdownMenuCheckboxItem
        checked={data.defaultView === saved.id}
        onCheckedChange={(first) => openFirst(first ? saved.id : null)}
      >
        <Icon of={House} /> Open first for me
      </DropdownMenuCheckboxItem>
      {saved.mayChange ? (
        <>
          <DropdownMenuCheckboxItem
            checked={saved.shared}
            onCheckedChange={(shared) => change({ id: saved.id, shared })}
          >
            <Icon of={Users} /> Shared with the team
          </DropdownMenuCheckboxItem>
          <DropdownMenuItem onClick={onRename}>
            <Icon of={PencilLine} /> Rename…
          </DropdownMenuItem>
        </>
      ) : null}
      <DropdownMenuItem onClick={copyLink}>
        <Icon of={Link2} /> Copy the link
      </DropdownMenuItem>
      {saved.mayChange ? (
        <DropdownMenuItem
          destructive
          onClick={() => remove(saved.id, () => state.choose({ view: null }))}
        >
          <Icon of={Trash2} /> Delete the view
        </DropdownMenuItem>
      ) : null}
    </DropdownMenuGroup>
  )
}

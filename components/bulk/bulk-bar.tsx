"use client"

import { Archive, ArchiveRestore, RefreshCw, Send } from "lucide"
import { useState, useTransition } from "react"
import { toast } from "sonner"
import { AssignMenu } from "@/components/bulk/assign-menu"
import { BarFrame } from "@/components/bulk/bar-frame"
import { MoreMenu } from "@/components/bulk/more-menu"
import { countSelected, type Selected } from "@/components/bulk/selection"
import { TagDialog } from "@/components/bulk/tag-dialog"
import type { BulkTask } from "@/components/bulk/task-bar"
import { useBulkKeys } from "@/components/bulk/use-bulk-keys"
import type { Selection } from "@/components/bulk/use-selection"
import { countWords } from "@/components/tasks/task-words"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Icon } from "@/components/ui/icon"
import { startBulkAction } from "@/lib/bulk/actions"
import { type BulkDoing, type BulkSelection, mostIds } from "@/lib/bulk/schema"
import type { TaskKey } from "@/lib/tasks/facts"

interface BulkBarProps {
  selection: Selection
  /** Ids of the rows on screen. */
  page: readonly string[]
  /** The filter, and how many shipments it has. */
  matching: { query: string; total: number; exact: boolean }
  /** Work has begun; nothing is selected any more. */
  onTask: (task: BulkTask) => void
}

/** What can be done with the selection, at the foot of the list. */
export function BulkBar({ selection, page, matching, onTask }: BulkBarProps) {
  const { selected, select, clear } = selection
  const [pending, start] = useTransition()
  const [open, setOpen] = useState<"tag" | "assign" | null>(null)
  const count = countSelected(selected)
  const selectAll = () => select({ ...matching, except: new Set() })
  useBulkKeys({
    any: count > 0,
    onTag: () => setOpen("tag"),
    onAssign: () => setOpen("assign"),
    onAll: selectAll,
  })

  const request = () => {
    const asked = requestOf(selected)
    if (!asked) toast.error(tooMany)
    return asked
  }

  const run = (action: BulkDoing) =>
    start(async () => {
      const asked = request()
      if (!asked) return
      const { result, taskId } = await startBulkAction(asked, action)
      if (!result.ok) return void toast.error(result.message)
      if (taskId) onTask({ id: taskId, kind: kinds[action.doing] })
      clear()
    })

  if (count === 0) return null
  return (
    <BarFrame closeLabel="Clear the selection" onClose={clear}>
      <p aria-live="polite" className="font-medium tabular-nums">
        {countWords(count)}
        {"ids" in selected || selected.exact ? "" : "+"} selected
      </p>
      <SelectAll selected={selected} page={page} matching={matching} onSelect={selectAll} />
      <div className="flex flex-wrap items-center gap-1.5 max-sm:order-last">
        <TagDialog
          open={open === "tag"}
          onOpenChange={(next) => setOpen(next ? "tag" : null)}
          count={count}
          onTag={run}
        />
        <AssignMenu
          open={open === "assign"}
          onOpenChange={(next) => setOpen(next ? "assign" : null)}
          onAssign={run}
        />
        <Button
          size="sm"
          pending={pending}
          title="Each source is asked within its allowance: at most ten a second"
          onClick={() => run({ doing: "check" })}
        >
          <Icon of={RefreshCw} /> Check soon
        </Button>
        {/(^|&)is=[^&]*archived/.test(matching.query) ? (
          <Button size="sm" onClick={() => run({ doing: "archive", archived: false })}>
            <Icon of={ArchiveRestore} /> Bring back
          </Button>
        ) : (
          <Button size="sm" onClick={() => run({ doing: "archive", archived: true })}>
            <Icon of={Archive} /> Archive
          </Button>
        )}
        <ConfirmDialog
          trigger={
            <Button size="sm">
              <Icon of={Send} /> Mail again
            </Button>
          }
          title={`Send the last mail of ${countWords(count)} ${count === 1 ? "shipment" : "shipments"} again?`}
          description="Each recipient gets the last mail that went out about the parcel once more. Shipments without a mail are left out. It can't be taken back."
          confirm="Send again"
          action={async () => {
            run({ doing: "resend" })
            return { ok: true, message: null }
          }}
        />
        <MoreMenu request={request} onRun={run} />
      </div>
    </BarFrame>
  )
}

const tooMany = `At most ${countWords(mostIds)} single shipments fit into a selection. Select all that match, or fewer.`

/** The task that does it. */
const kinds: Record<BulkDoing["doing"], TaskKey> = {
  check: "bulk_check",
  tag: "bulk_tag",
  assign: "bulk_assign",
  archive: "bulk_archive",
  replay: "replay_plan",
  resend: "bulk_resend",
}

interface SelectAllProps {
  selected: Selected
  page: readonly string[]
  matching: BulkBarProps["matching"]
  onSelect: () => void
}

/** Offered once the whole page is selected and there are more. */
function SelectAll({ selected, page, matching, onSelect }: SelectAllProps) {
  if (!("ids" in selected) || matching.total <= selected.ids.size) return null
  if (!page.every((id) => selected.ids.has(id))) return null
  return (
    <Button variant="link" onClick={onSelect}>
      Select all {countWords(matching.total)}
      {matching.exact ? "" : "+"} that match
    </Button>
  )
}

/** Null for more ids than a request may name. */
function requestOf(selected: Selected): BulkSelection | null {
  const ids = "ids" in selected ? selected.ids : selected.except
  if (ids.size > mostIds) return null
  return "ids" in selected ? { ids: [...ids] } : { query: selected.query, except: [...ids] }
}

"use client"

import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { discardDraftAction } from "@/lib/brand/actions"

interface BrandBarProps {
  dirty: boolean
  hasDraft: boolean
  /** What the draft changes, in words. */
  changed: readonly string[]
  publishedNumber: number | null
  pending: "save" | "publish" | null
  onSave: () => void
  onPublish: () => void
  onDiscarded: () => void
}

/** Where the work stands, and the three things that can be done with it. Always in sight. */
export function BrandBar(props: BrandBarProps) {
  const { dirty, hasDraft, pending } = props
  const open = dirty || hasDraft
  return (
    <div className="sticky top-12 z-20 md:top-0 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-background px-4 py-2 sm:-mx-6 sm:px-6 lg:mx-0 lg:px-0">
      <p aria-live="polite" className="min-w-0 flex-1 basis-48 text-muted-foreground text-sm">
        {standing(props)}
      </p>
      <div className="flex flex-wrap gap-2">
        {open ? (
          <ConfirmDialog
            trigger={<Button variant="ghost">Discard</Button>}
            title="Discard the draft?"
            description="Everything that is not published is lost. Customers notice nothing."
            confirm="Discard draft"
            destructive
            action={discardDraftAction}
            onDone={props.onDiscarded}
          />
        ) : null}
        <Button
          disabled={!dirty || pending !== null}
          pending={pending === "save"}
          onClick={props.onSave}
        >
          Save draft
        </Button>
        <Button
          variant="primary"
          disabled={(!open && props.publishedNumber !== null) || pending !== null}
          pending={pending === "publish"}
          onClick={props.onPublish}
        >
          Publish
        </Button>
      </div>
    </div>
  )
}

function standing({ dirty, hasDraft, changed, publishedNumber }: BrandBarProps): string {
  if (dirty) return "Changed, not saved."
  if (hasDraft) {
    const what = changed.length > 0 ? `: ${changed.join(", ")}` : ""
    return `Draft saved, not published${what}.`
  }
  return publishedNumber === null
    ? "Nothing is published yet; customers see a plain page."
    : `Customers see this: version ${publishedNumber}.`
}

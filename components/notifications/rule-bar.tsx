"use client"

import { Button } from "@/components/ui/button"

interface RuleBarProps {
  /** What is changed and not saved, in words; empty hides the bar. */
  changes: readonly string[]
  pending: "save" | "try" | null
  onSave: () => void
  onTry: () => void
  onDiscard: () => void
}

/** What is changed and not in force yet, and what can be done with it. Always in sight. */
export function RuleBar({ changes, pending, onSave, onTry, onDiscard }: RuleBarProps) {
  const more = changes.length - 3
  const busy = pending !== null
  return (
    <div
      className={
        changes.length === 0
          ? "sr-only"
          : "sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t bg-background px-4 py-3 shadow-popup sm:-mx-6 sm:px-6 lg:mx-0 lg:rounded-t-lg"
      }
    >
      <p aria-live="polite" className="min-w-0 flex-1 basis-56 text-sm">
        {changes.length === 0 ? null : (
          <>
            <span className="font-medium">Not saved.</span>{" "}
            <span className="text-muted-foreground">
              {changes.slice(0, 3).join("; ")}
              {more > 0 ? ` and ${more} more` : ""}.
            </span>
          </>
        )}
      </p>
      {changes.length === 0 ? null : (
        <div className="flex flex-wrap gap-2">
          <Button variant="ghost" disabled={busy} onClick={onDiscard}>
            Discard
          </Button>
          <Button disabled={busy} pending={pending === "try"} onClick={onTry}>
            Try it as a dry run
          </Button>
          <Button variant="primary" disabled={busy} pending={pending === "save"} onClick={onSave}>
            Save
          </Button>
        </div>
      )}
    </div>
  )
}

"use client"

import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { RelativeTime } from "@/components/ui/relative-time"
import { Section } from "@/components/ui/section"
import { restoreVersionAction } from "@/lib/brand/actions"
import type { LoadedBrand } from "@/lib/brand/loaders"

interface BrandVersionsProps {
  versions: LoadedBrand["versions"]
  publishedNumber: number | null
  hasDraft: boolean
  readOnly: boolean
}

/** What was published when, by whom, and the way back. */
export function BrandVersions(props: BrandVersionsProps) {
  const { versions, publishedNumber, hasDraft, readOnly } = props
  return (
    <Section id="versions" title="Versions" description="What customers saw, newest first.">
      {versions.length === 0 ? (
        <p className="text-muted-foreground text-sm">Nothing is published yet.</p>
      ) : (
        <ol className="divide-y border-y text-sm">
          {versions.map((version) => (
            <li key={version.number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <span className="w-24 shrink-0 font-medium">
                Version {version.number}
                {version.number === publishedNumber ? (
                  <span className="block font-normal text-tone-done text-xs">Shown now</span>
                ) : null}
              </span>
              <span className="min-w-0 flex-1 text-muted-foreground">
                {changeOf(version)}
                <span className="block text-xs">
                  <RelativeTime at={version.publishedAt} />
                  {version.byName ? `, ${version.byName}` : ""}
                </span>
              </span>
              {readOnly || version.number === publishedNumber ? null : (
                <ConfirmDialog
                  trigger={<Button size="sm">Bring back version {version.number}</Button>}
                  title={`Bring back version ${version.number}?`}
                  description={
                    hasDraft
                      ? "Customers see it at once. Your draft stays as it is."
                      : "Customers see it at once. The version of now stays in this list."
                  }
                  confirm="Bring back"
                  action={() => restoreVersionAction(version.number)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function changeOf({ restoredFrom, changed }: LoadedBrand["versions"][number]): string {
  if (restoredFrom !== null) return `Version ${restoredFrom} brought back`
  if (changed === null) return "The first version"
  return changed.length > 0 ? `Changed: ${changed.join(", ")}` : "Nothing changed"
}

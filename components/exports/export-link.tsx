import { Download } from "lucide"
import type { ReactNode } from "react"
import { buttonStyles } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { exportHref } from "@/lib/exports/address"
import type { ListParams } from "@/lib/shipments/list-params"

interface ExportLinkProps {
  /** The list's state: the file has what the list has, all pages of it. */
  params?: Partial<ListParams>
  /** The view's columns in their order, by the list's keys; all there are when left out. */
  columns?: readonly string[]
  /** These shipments in place of the list's. */
  ids?: readonly string[]
  className?: string
  children?: ReactNode
}

/** Downloads the shipments of a view, or of a selection, as CSV. */
export function ExportLink({ params, columns, ids, className, children }: ExportLinkProps) {
  return (
    <a
      href={exportHref({ params, columns, ids })}
      download
      className={className ?? buttonStyles({ variant: "ghost" })}
    >
      {children ?? (
        <>
          <Icon of={Download} /> Export
        </>
      )}
    </a>
  )
}

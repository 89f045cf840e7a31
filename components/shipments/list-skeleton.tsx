"use client"

import "@/components/shipments/rows.css"
import { Loading, Skeleton } from "@/components/ui/skeleton"

/** The list's own shape, before its rows are there. */
export function ListSkeleton() {
  return (
    <Loading>
      <div className="flex flex-wrap items-center gap-2 px-4 pt-4 pb-2">
        <h1 className="mr-auto font-semibold text-xl max-sm:w-full">Shipments</h1>
        <Skeleton className="h-8 flex-1 sm:w-72 sm:flex-none lg:w-80 pointer-coarse:h-10" />
        <Skeleton className="h-8 w-8 sm:w-33 pointer-coarse:h-10" />
      </div>
      <div className="flex h-9 items-center gap-5 border-border border-b px-4 pointer-coarse:h-11">
        {[12, 28, 26, 28, 24].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          <Skeleton key={index} className="h-4 shrink-0" style={{ width: `${width * 4}px` }} />
        ))}
      </div>
      <div className="h-10" />
      <div className="h-8 border-border border-b max-md:hidden" />
      <div aria-hidden className="shipment-rows-waiting animate-pulse" />
    </Loading>
  )
}

import { Loading, Skeleton } from "@/components/ui/skeleton"

/** A settings page with a form, before it is there. */
export function FormSkeleton() {
  return (
    <Loading className="grid gap-8">
      <HeaderSkeleton />
      <div className="grid max-w-xl gap-6">
        {["a", "b", "c", "d"].map((key) => (
          <div key={key} className="grid gap-2">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="h-8" />
          </div>
        ))}
        <Skeleton className="h-8 w-20" />
      </div>
    </Loading>
  )
}

/** A settings page with a list, before it is there. */
export function ListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <Loading className="grid gap-6">
      <HeaderSkeleton />
      <div>
        <div className="flex h-9 items-center border-b">
          <Skeleton className="h-3 w-40" />
        </div>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never change
          <div key={row} className="flex h-11 items-center gap-4 border-b">
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-4 flex-1" />
            <Skeleton className="h-4 w-16" />
          </div>
        ))}
      </div>
    </Loading>
  )
}

export function HeaderSkeleton() {
  return (
    <div className="grid gap-2">
      <Skeleton className="h-7 w-36" />
      <Skeleton className="h-4 w-72 max-w-full" />
    </div>
  )
}

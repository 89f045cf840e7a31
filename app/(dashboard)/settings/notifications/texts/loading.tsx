import { HeaderSkeleton } from "@/components/settings/skeletons"
import { Loading, Skeleton } from "@/components/ui/skeleton"

export default function TextsLoading() {
  return (
    <Loading className="grid gap-5">
      <HeaderSkeleton />
      <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <div className="grid gap-6">
          <Skeleton className="h-8" />
          {["a", "b", "c", "d"].map((key) => (
            <div key={key} className="grid gap-2">
              <Skeleton className="h-4 w-24" />
              <Skeleton className="h-14" />
            </div>
          ))}
        </div>
        <Skeleton className="h-[34rem]" />
      </div>
    </Loading>
  )
}

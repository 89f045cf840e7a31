import { Loading, Skeleton } from "@/components/ui/skeleton"

export default function NotificationsLoading() {
  return (
    <Loading className="grid gap-4 px-4 pt-4">
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-4 w-72 max-w-full" />
      <Skeleton className="h-8 w-full max-w-3xl" />
      <div className="border-t">
        {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
          <div key={key} className="flex h-10 items-center gap-6 border-b">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-4 w-40 max-md:hidden" />
            <Skeleton className="h-4 flex-1" />
            <Skeleton className="h-4 w-16" />
          </div>
        ))}
      </div>
    </Loading>
  )
}

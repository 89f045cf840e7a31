import { Loading, Skeleton } from "@/components/ui/skeleton"

export default function FiguresLoading() {
  return (
    <Loading className="grid gap-6 px-4 pt-4">
      <div className="grid gap-2">
        <Skeleton className="h-4 w-36" />
        <Skeleton className="h-7 w-52" />
        <Skeleton className="h-4 w-96 max-w-full" />
      </div>
      <div className="grid grid-cols-2 gap-6 sm:grid-cols-3 lg:grid-cols-6">
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <div key={key} className="grid gap-2">
            <Skeleton className="h-4 w-16" />
            <Skeleton className="h-7 w-20" />
          </div>
        ))}
      </div>
      {["a", "b"].map((key) => (
        <div key={key} className="grid gap-3 border-t pt-6">
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-48" />
        </div>
      ))}
    </Loading>
  )
}

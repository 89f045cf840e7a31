import { ListSkeleton } from "@/components/settings/skeletons"

export default function ExceptionsLoading() {
  return (
    <div className="mx-auto max-w-5xl px-4 pt-3 sm:px-6">
      <ListSkeleton rows={6} />
    </div>
  )
}

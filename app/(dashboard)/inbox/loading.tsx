import { ListSkeleton } from "@/components/settings/skeletons"

export default function InboxLoading() {
  return (
    <div className="mx-auto max-w-3xl px-4 pt-3 sm:px-6">
      <ListSkeleton rows={6} />
    </div>
  )
}

import { ListSkeleton } from "@/components/settings/skeletons"

export default function TrackingPagesLoading() {
  return <ListSkeleton rows={5} />
}

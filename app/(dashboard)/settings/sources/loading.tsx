import { ListSkeleton } from "@/components/settings/skeletons"

export default function SourcesLoading() {
  return <ListSkeleton rows={4} />
}

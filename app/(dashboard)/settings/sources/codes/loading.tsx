import { ListSkeleton } from "@/components/settings/skeletons"

export default function ListLoading() {
  return <ListSkeleton rows={12} />
}

import { ListSkeleton } from "@/components/settings/skeletons"

export default function TextsLoading() {
  return <ListSkeleton rows={6} />
}

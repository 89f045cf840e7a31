import { ListSkeleton } from "@/components/settings/skeletons"

export default function Loading() {
  return <ListSkeleton />
}

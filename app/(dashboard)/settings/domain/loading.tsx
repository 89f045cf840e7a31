import { ListSkeleton } from "@/components/settings/skeletons"

export default function DomainLoading() {
  return <ListSkeleton rows={4} />
}

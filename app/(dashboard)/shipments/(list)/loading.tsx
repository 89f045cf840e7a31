import { ListSkeleton } from "@/components/shipments/list-skeleton"

export default function ShipmentsLoading() {
  return <ListSkeleton />
}

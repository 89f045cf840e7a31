import { ListSkeleton } from "@/components/settings/skeletons"

export default function NotificationsLoading() {
  return <ListSkeleton rows={6} />
}

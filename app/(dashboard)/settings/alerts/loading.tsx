import { ListSkeleton } from "@/components/settings/skeletons"

export default function AlertSettingsLoading() {
  return <ListSkeleton rows={8} />
}

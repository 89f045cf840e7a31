import { FormSkeleton } from "@/components/settings/skeletons"

export default function SettingsLoading() {
  return <FormSkeleton />
}

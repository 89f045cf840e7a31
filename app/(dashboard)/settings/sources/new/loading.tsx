import { FormSkeleton } from "@/components/settings/skeletons"

export default function NewConnectionLoading() {
  return <FormSkeleton />
}

import { FormSkeleton } from "@/components/settings/skeletons"

export default function ConnectionLoading() {
  return <FormSkeleton />
}

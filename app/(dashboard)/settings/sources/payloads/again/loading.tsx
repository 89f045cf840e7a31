import { FormSkeleton } from "@/components/settings/skeletons"

export default function Loading() {
  return <FormSkeleton />
}

import { FormSkeleton } from "@/components/settings/skeletons"

export default function PayloadLoading() {
  return <FormSkeleton />
}

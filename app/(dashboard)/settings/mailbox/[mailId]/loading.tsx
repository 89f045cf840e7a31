import { FormSkeleton } from "@/components/settings/skeletons"

export default function MailLoading() {
  return <FormSkeleton />
}

import { Notice } from "@/components/ui/notice"

/** Tells an agent why nothing can be changed here. */
export function ReadOnlyNotice() {
  return (
    <Notice tone="neutral">
      You can look, but not change: your role in this team is agent. An owner or admin can change
      these settings, or your role.
    </Notice>
  )
}

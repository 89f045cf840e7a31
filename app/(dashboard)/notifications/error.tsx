"use client"

import { Failure } from "@/components/shell/failure"

export default function NotificationsError(props: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <Failure {...props} what="The list of notifications" />
}

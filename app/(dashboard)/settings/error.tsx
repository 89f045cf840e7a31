"use client"

import { Failure } from "@/components/shell/failure"

export default function SettingsError(props: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <Failure error={props.error} retry={props.retry} />
}

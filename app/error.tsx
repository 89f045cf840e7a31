"use client"

import { Failure } from "@/components/shell/failure"

export default function RootError(props: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <main className="grid min-h-dvh place-items-center">
      <Failure error={props.error} retry={props.retry} />
    </main>
  )
}

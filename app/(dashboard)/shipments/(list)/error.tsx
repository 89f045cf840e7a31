"use client"

import { Failure } from "@/components/shell/failure"

export default function ShipmentsError(props: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <Failure {...props} what="The list of shipments" />
}

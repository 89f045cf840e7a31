"use client"

import { Failure } from "@/components/shell/failure"

export default function ShipmentError(props: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return <Failure {...props} what="This shipment" />
}
